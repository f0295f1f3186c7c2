import type { Attempt, DueMessage } from '#db/queries/messages/outbox.ts';
import { isForGood, isMailAddress } from '#domain/reminders/retry.ts';
import { headerLine, type Rendered } from '#domain/reminders/template.ts';
import { env } from '#lib/env.ts';
import { mailFault, sendMail } from '#lib/mail.ts';
import { gatewayOf, NotHandedOver, type TextChannel } from '#lib/text-gateways.ts';

/** Why a message is not sent although it is due; null when nothing speaks against it. */
export const stopReason = (message: DueMessage): string | null => {
  if (message.digest) return message.digest.held ? (message.agreed ? null : 'not-agreed') : 'no-role';
  const state = message.duty?.state;
  if (state !== 'open') return state ?? 'left';
  if (!message.agreed) return 'not-agreed';
  return message.name === null ? 'erased' : null;
};

/** Where a message goes; the code of what is wrong with it otherwise. */
export const addressOf = (message: DueMessage): { to: string } | { fault: 'no-address' | 'bad-address' } => {
  const to = message.channel === 'email' ? message.email : message.phone;
  if (!to) return { fault: 'no-address' };
  const good = message.channel === 'email' ? isMailAddress(to) : /^\+?\d{8,15}$/.test(to);
  return good ? { to } : { fault: 'bad-address' };
};

/**
 * Hands one message to the mail server or the gateway and says what came of it; never throws for what the other side
 * does. The Message-ID is made from the message's own id: a copy sent twice is seen to be one.
 */
export const handOver = async (message: DueMessage, to: string, words: Rendered): Promise<Attempt> =>
  message.channel === 'email' ? byMail(message, to, words) : byText(message, to, words);

const byMail = async (message: DueMessage, to: string, words: Rendered): Promise<Attempt> => {
  const settings = { smtpUrl: env.smtpUrl, from: env.mailFrom, dataDir: env.dataDir };
  const messageId = `<${message.id}@${new URL(env.origin).hostname}>`;
  try {
    const { subject, text, html } = words;
    const sent = await sendMail(settings, { to, subject, text, html, messageId });
    const response = sent.by === 'smtp' ? told(sent.response, to) : null;
    return { outcome: 'handed-over', by: sent.by, reference: sent.messageId, response };
  } catch (error) {
    const { replyCode, code, response } = mailFault(error);
    return {
      outcome: isForGood(replyCode) ? 'refused' : 'deferred',
      by: settings.smtpUrl ? 'smtp' : 'file',
      code: replyCode === null ? code : String(replyCode),
      response: told(response, to),
      reference: messageId,
    };
  }
};

const byText = async (message: DueMessage, to: string, words: Rendered): Promise<Attempt> => {
  const by = message.channel;
  const gateway = gatewayOf(by as TextChannel);
  if (!gateway) return { outcome: 'deferred', by, code: 'not-connected' };
  try {
    const handed = await gateway({ id: message.id, to, text: words.subject });
    return { outcome: 'handed-over', by, reference: handed.reference, response: told(handed.response, to) };
  } catch (error) {
    const fault = error instanceof NotHandedOver ? error : null;
    return {
      outcome: fault?.forGood ? 'refused' : 'deferred',
      by,
      code: fault?.code ?? 'UNKNOWN',
      response: told(error instanceof Error ? error.message : '', to),
    };
  }
};

/** What the other side said, without the address: the proof holds no personal data. */
const told = (response: string, to: string): string => headerLine(response.replaceAll(to, '…'));
