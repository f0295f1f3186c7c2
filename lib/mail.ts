import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { newId } from '#lib/ids.ts';

export type MailSettings = { smtpUrl?: string | undefined; from: string; dataDir: string };
export type Mail = { to: string; subject: string; text: string; html?: string };

/** How a mail left: over SMTP, or as a file for machines without a mail server. */
export type Sent = { by: 'smtp'; messageId: string } | { by: 'file'; path: string };

/**
 * Sends one mail over SMTP, or, when no server is set, writes it as a real message to `dataDir/mail/<id>.eml`.
 * Throws when the server refuses it; the caller's job tries again.
 */
export async function sendMail(settings: MailSettings, mail: Mail): Promise<Sent> {
  const message = { from: settings.from, ...mail };
  if (settings.smtpUrl) {
    const transport = createTransport(settings.smtpUrl);
    try {
      return { by: 'smtp', messageId: (await transport.sendMail(message)).messageId };
    } finally {
      transport.close();
    }
  }
  const { message: eml } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const folder = join(settings.dataDir, 'mail');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${newId()}.eml`);
  await writeFile(`${path}.draft`, eml, { mode: 0o600 });
  await rename(`${path}.draft`, path);
  return { by: 'file', path };
}
