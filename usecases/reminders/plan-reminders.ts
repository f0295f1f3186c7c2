import { z } from 'zod';
import { enqueue } from '#db/queries/jobs.ts';
import { remindByLadder } from '#db/queries/reminders/plan.ts';
import { calendarInForce } from '#db/queries/reminders/settings.ts';
import { isQuiet, usualCalendar } from '#domain/reminders/quiet.ts';
import { dayOf } from '#domain/time/day.ts';
import { connectedChannels } from '#lib/text-gateways.ts';
import { command, wholeProvince } from '../usecase.ts';

/**
 * Reminds everybody whose ladder has a rung today, of every duty, in one statement; does nothing in quiet hours. It may
 * run at any time and by two at once: a rung is climbed once, and nobody is reminded of a duty twice in 24 hours.
 */
export const planReminders = command({
  name: 'reminders.plan',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    const calendar = (await calendarInForce(tx)) ?? usualCalendar;
    if (isQuiet(calendar, now)) return { people: 0 };
    const people = await remindByLadder(tx, dayOf(now), { now, sendAt: now }, connectedChannels());
    if (people > 0) await enqueue(tx, 'send-messages', {}, 'send-messages');
    return { people };
  },
  audit: 'fact',
});
