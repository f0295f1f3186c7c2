import { z } from 'zod';
import { enqueue } from '#db/queries/jobs.ts';
import { planDigests as plan } from '#db/queries/reminders/digests.ts';
import { calendarInForce } from '#db/queries/reminders/settings.ts';
import { usualCalendar, whenNotQuiet } from '#domain/reminders/quiet.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { command, wholeProvince } from '../usecase.ts';

/** The weekly mail with the numbers of her unit to everybody who leads one or answers for its people: once a week, from Monday on. */
export const planDigests = command({
  name: 'reminders.plan-digests',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }) => {
    const today = dayOf(now);
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    const sendAt = whenNotQuiet((await calendarInForce(tx)) ?? usualCalendar, now);
    const digests = await plan(tx, { weekOn: addDays(today, -weekday), today, now, sendAt });
    if (digests > 0) await enqueue(tx, 'send-messages', {}, 'send-messages');
    return { digests };
  },
  audit: 'fact',
});
