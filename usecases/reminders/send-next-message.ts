import { z } from 'zod';
import { addAttempt, leaveOutbox, takeDueMessage, waitInOutbox } from '#db/queries/messages/outbox.ts';
import { calendarInForce } from '#db/queries/reminders/settings.ts';
import { usualCalendar, whenNotQuiet } from '#domain/reminders/quiet.ts';
import { waitAfter } from '#domain/reminders/retry.ts';
import { render } from '#domain/reminders/template.ts';
import { dayOf } from '#domain/time/day.ts';
import { addressOf, handOver, stopReason } from '../hand-over.ts';
import { contentDigest, digestValues, reminderValues, wordsOf } from '../message-text.ts';
import { command, wholeProvince } from '../usecase.ts';

/**
 * Hands over the message that has waited longest, if any, and keeps what came of it. Just before, it is asked again
 * whether there is anything to remind of and whether she agrees. The message stays locked meanwhile: two senders never
 * hand over the same one, and when this process dies before the outcome is kept, it is handed over again under the same
 * Message-ID (at least once; SMTP offers no more).
 */
export const sendNextMessage = command({
  name: 'message.send',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    const today = dayOf(now);
    const message = await takeDueMessage(tx, now, today);
    if (!message) return { more: false };
    const number = message.tries + 1;
    const end = async (outcome: 'stopped' | 'refused', code: string) => {
      await addAttempt(tx, message.id, number, { outcome, by: message.channel, code }, now);
      await leaveOutbox(tx, message.id);
      return { more: true };
    };
    const reason = stopReason(message);
    if (reason) return end('stopped', reason);
    const address = addressOf(message);
    if ('fault' in address) return end('refused', address.fault);
    const calendar = (await calendarInForce(tx)) ?? usualCalendar;
    const free = whenNotQuiet(calendar, now);
    if (free > now) {
      await waitInOutbox(tx, message.id, { nextAt: free, tries: message.tries });
      return { more: true };
    }
    const { templateKind, templateNumber, language, duty, digest } = message;
    const words = await wordsOf(tx, templateKind, templateNumber, language);
    const values = duty
      ? reminderValues(duty, message.name ?? '', today, language)
      : await digestValues(tx, digest?.scope ?? 'province', today, language);
    const rendered = render(words, values);
    const attempt = await handOver(message, address.to, rendered);
    const wait = attempt.outcome === 'deferred' ? waitAfter(number) : null;
    const outcome = attempt.outcome === 'deferred' && wait === null ? 'given-up' : attempt.outcome;
    const handed = outcome === 'handed-over';
    const contentSha256 = handed ? contentDigest({ to: address.to, ...rendered }) : null;
    const kept = handed ? { sentTo: address.to, subject: rendered.subject, body: rendered.text } : undefined;
    await addAttempt(tx, message.id, number, { ...attempt, outcome, contentSha256 }, now, kept);
    if (wait === null) await leaveOutbox(tx, message.id);
    else {
      const nextAt = whenNotQuiet(calendar, new Date(now.getTime() + wait * 60_000));
      await waitInOutbox(tx, message.id, { nextAt, tries: number });
    }
    return { more: true };
  },
  audit: 'fact',
});
