import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Delivered = { readonly from: string; readonly to: readonly string[]; readonly text: string };

/**
 * A real mail server on this machine that keeps what it takes. `verdict` decides about each mail after its text was
 * sent, once a mail: 250, another SMTP code, or `drop` to cut the connection without an answer.
 */
export const startMailServer = async (
  verdict: (mail: Delivered, nth: number) => number | 'drop' = () => 250,
  options: SMTPServerOptions = {},
) => {
  const taken: Delivered[] = [];
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    ...options,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((one) => one.address),
          text: Buffer.concat(chunks).toString('utf8'),
        };
        count += 1;
        const code = verdict(mail, count);
        if (code === 'drop') {
          for (const connection of server.connections) connection._socket.destroy();
          return;
        }
        if (code === 250) {
          taken.push(mail);
          return done(null, 'kept as 4711');
        }
        done(Object.assign(new Error(`no, for ${mail.to.join()}`), { responseCode: code }));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};
