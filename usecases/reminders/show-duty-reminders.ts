import { z } from 'zod';
import { dutyFor } from '#db/queries/reminders/duties.ts';
import { previewRound } from '#db/queries/reminders/plan.ts';
import { calendarInForce, ladders, templateVersions } from '#db/queries/reminders/settings.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { proposedLadder } from '#domain/reminders/ladder.ts';
import { usualCalendar, whenNotQuiet } from '#domain/reminders/quiet.ts';
import { kindOn, render } from '#domain/reminders/template.ts';
import { dayOf } from '#domain/time/day.ts';
import { connectedChannels } from '#lib/text-gateways.ts';
import { reminderValues, wordsOf } from '../message-text.ts';
import { query } from '../usecase.ts';

/**
 * One duty with its ladder; for who may remind also what a round would do now: how many people by which channel, who is
 * left out and why, and the very words. `sampleName` stands in for the name.
 */
export const showDutyReminders = query({
  name: 'reminders.show-duty',
  input: z.object({
    obligationId: z.uuid(),
    language: z.enum(['vi', 'en']),
    sampleName: z.string().max(100),
  }),
  subject: (db, { actor, input, now }) => dutyFor(db, actor, input.obligationId, dayOf(now)),
  may: (actor) => permitsSomewhere(actor, 'reminders.read'),
  run: async (db, { actor, input, now, subject: duty }) => {
    const [all, calendar] = await Promise.all([ladders(db), calendarInForce(db)]);
    const own = all.get(duty.id) ?? null;
    const ladder = own ?? all.get('all') ?? null;
    const common = { duty, own, ladder };
    if (!permits(actor, 'reminders.manage', 'province')) return { ...common, round: null };
    const sendAt = whenNotQuiet(calendar ?? usualCalendar, now);
    const channels = (ladder ?? proposedLadder).channels;
    const kind = kindOn(duty.dueOn, dayOf(sendAt));
    const [preview, [version]] = await Promise.all([
      previewRound(db, { obligationId: duty.id, today: dayOf(now), sendAt }, channels, connectedChannels()),
      templateVersions(db, kind),
    ]);
    const words = await wordsOf(db, kind, version?.number ?? 0, input.language);
    const values = reminderValues(duty, input.sampleName, dayOf(sendAt), input.language);
    const { subject, text } = render(words, values);
    return {
      ...common,
      round: { preview, quietUntil: sendAt > now ? sendAt : null, sample: { subject, text } },
    };
  },
});
