import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { newId } from '#lib/ids.ts';

export type MailSettings = { smtpUrl?: string | undefined; from: string; dataDir: string };
export type Mail = {
  /** Exactly one address; what else stands in the text is part of the address and never a second one. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  attachments?: { filename: string; content: Buffer }[];
  /** Stays the same when a mail is tried again, so that a second copy can be recognised. */
  messageId?: string;
};

/** How a mail left: over SMTP, or as a file for machines without a mail server. */
export type Sent =
  | { by: 'smtp'; messageId: string; response: string }
  | { by: 'file'; messageId: string; path: string };

/** No server keeps a sender waiting longer than this. */
const patienceMs = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Sends one mail over SMTP, or, when no server is set, writes it as a real message to `dataDir/mail/<id>.eml`.
 * Throws when the server refuses it; the caller's job tries again.
 */
export async function sendMail(settings: MailSettings, mail: Mail): Promise<Sent> {
  const message = { from: settings.from, ...mail, to: { name: '', address: mail.to } };
  if (settings.smtpUrl) {
    const transport = createTransport({ url: settings.smtpUrl, ...patienceMs });
    try {
      const { messageId, response } = await transport.sendMail(message);
      return { by: 'smtp', messageId, response };
    } finally {
      transport.close();
    }
  }
  const { message: eml, messageId } = await createTransport({ streamTransport: true, buffer: true }).sendMail(
    message,
  );
  const folder = join(settings.dataDir, 'mail');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${newId()}.eml`);
  await writeFile(`${path}.draft`, eml, { mode: 0o600 });
  await rename(`${path}.draft`, path);
  return { by: 'file', messageId, path };
}

const aboutTheMail = ['EENVELOPE', 'EMESSAGE'];

/**
 * Why a mail did not leave, as far as the server or the connection said. The reply code is given only where the server
 * spoke about the mail itself: what it says to STARTTLS or to a password is about the settings.
 */
export const mailFault = (
  error: unknown,
): { readonly replyCode: number | null; readonly code: string; readonly response: string } => {
  const fault = (error ?? {}) as {
    responseCode?: unknown;
    code?: unknown;
    response?: unknown;
    message?: unknown;
  };
  return {
    replyCode:
      aboutTheMail.includes(String(fault.code)) && typeof fault.responseCode === 'number'
        ? fault.responseCode
        : null,
    code: typeof fault.code === 'string' ? fault.code : 'UNKNOWN',
    response: String(fault.response ?? fault.message ?? ''),
  };
};
