import { createHash } from 'node:crypto';
import { explorerVi } from '#content/messages/explorer.vi.ts';
import { questionSentence } from '#content/messages/explorer-sentence.ts';
import type { Reader } from '#db/client.ts';
import { explorerChoices } from '#db/queries/explorer/choices.ts';
import type { DueDelivery } from '#db/queries/explorer/deliveries.ts';
import { savedQuestionFor } from '#db/queries/explorer/saved.ts';
import { type Actor, permittedUnits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { isForGood, isMailAddress } from '#domain/reminders/retry.ts';
import { headerLine } from '#domain/reminders/template.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { mailFault, sendMail } from '#lib/mail.ts';
import { answerOf, mayAskAt, questionSubject } from './explorer-answer.ts';
import { answerFile, namesIn } from './explorer-file.ts';

type Report = {
  readonly subject: string;
  readonly text: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
};

/** A saved question answered for one recipient, as she may see it now; or why nothing is sent to her. */
export const reportFor = async (
  db: Reader,
  actor: Actor,
  due: DueDelivery,
  now: Date,
): Promise<Report | { readonly stopped: string }> => {
  const today = dayOf(now);
  const subject = await questionSubject(db, due.question, now);
  const shared = await savedQuestionFor(db, actor, due.questionId, today);
  if (!subject || !shared || !mayAskAt(actor, subject)) return { stopped: 'no-role' };
  if (!isMailAddress(due.email)) return { stopped: 'bad-address' };
  try {
    const choices = await explorerChoices(db, permittedUnits(actor, 'explorer.read'), today, 'vi');
    const answer = await answerOf(db, actor, due.question, { today, language: 'vi' });
    const names = namesIn(choices);
    const said = { names, language: 'vi' as const, today, format: due.format };
    const words = explorerVi.mail;
    const sentence = questionSentence(due.question, names, 'vi');
    return {
      subject: headerLine(words.subject(due.name, formatDay(today))),
      text: words.text(due.name, sentence, `${env.origin}/explorer/saved/${due.questionId}`),
      file: await answerFile(answer, due.question, said),
    };
  } catch (error) {
    if (error instanceof Refused) return { stopped: error.code };
    throw error;
  }
};

/** Hands a report to the mail server and says what came of it; never throws for what the other side does. */
export const handReport = async (due: DueDelivery, { subject, text, file }: Report) => {
  const settings = { smtpUrl: env.smtpUrl, from: env.mailFrom, dataDir: env.dataDir };
  const messageId = `<report-${due.id}@${new URL(env.origin).hostname}>`;
  const fileSha256 = createHash('sha256').update(file.bytes).digest('hex');
  const told = (response: string): string => headerLine(response.replaceAll(due.email, '…'));
  try {
    const attachments = [{ filename: file.name, content: Buffer.from(file.bytes) }];
    const sent = await sendMail(settings, { to: due.email, subject, text, messageId, attachments });
    const response = sent.by === 'smtp' ? told(sent.response) : null;
    const outcome = 'handed-over' as const;
    return { outcome, by: sent.by, reference: sent.messageId, response, fileSha256 };
  } catch (error) {
    const { replyCode, code, response } = mailFault(error);
    return {
      outcome: isForGood(replyCode) ? ('refused' as const) : ('deferred' as const),
      by: settings.smtpUrl ? 'smtp' : 'file',
      code: replyCode === null ? code : String(replyCode),
      response: told(response),
      reference: messageId,
      fileSha256,
    };
  }
};
