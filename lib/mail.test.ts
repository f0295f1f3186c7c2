import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { sendMail } from '#lib/mail.ts';
import { temporaryFolder } from '#lib/postgres/testing/child.ts';

const from = 'HọcSố <hocso@example.vn>';
const mail = {
  to: 'lan@example.vn',
  subject: 'Nhắc học: còn 3 ngày',
  text: 'Kính gửi đồng chí Lan,\nHạn là ngày 30.',
};

test('without a mail server the mail is a real message in a file', async () => {
  using folder = temporaryFolder();
  const sent = await sendMail({ from, dataDir: folder.path }, mail);
  const path = sent.by === 'file' ? sent.path : '';
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/^To: lan@example\.vn\r?$/m);
  expect(text).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(text).toMatch(/^Message-ID: /m);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(`${folder.path}/mail`)).toHaveLength(1);
});

test('a subject cannot smuggle in a header', async () => {
  using folder = temporaryFolder();
  const sent = await sendMail(
    { from, dataDir: folder.path },
    { ...mail, subject: 'A\r\nBcc: eve@example.vn' },
  );
  const text = readFileSync(sent.by === 'file' ? sent.path : '', 'utf8');
  expect(text).not.toMatch(/^Bcc:/m);
});

test('with a mail server the mail goes there', async () => {
  await using server = await smtpServer('250 kept');
  const sent = await sendMail({ smtpUrl: server.url, from, dataDir: '' }, mail);
  expect(sent.by).toBe('smtp');
  expect(server.lines).toContain('RCPT TO:<lan@example.vn>');
  expect(server.lines).toContain('MAIL FROM:<hocso@example.vn>');
});

test('a mail the server refuses is an error', async () => {
  await using server = await smtpServer('554 not wanted');
  await expect(sendMail({ smtpUrl: server.url, from, dataDir: '' }, mail)).rejects.toThrow('not wanted');
});

/** As much SMTP (RFC 5321) as one delivery needs; `verdict` answers the text of the mail. */
async function smtpServer(verdict: string) {
  const lines: string[] = [];
  const server = createServer((socket) => {
    let inText = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 test');
    createInterface({ input: socket }).on('line', (line) => {
      lines.push(line);
      if (inText && line !== '.') return;
      if (inText) say(verdict);
      else say(line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 ok');
      inText = line === 'DATA';
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, lines, [Symbol.asyncDispose]: close };
}
