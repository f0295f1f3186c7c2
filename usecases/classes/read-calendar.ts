import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { calendarClasses, personOfFeed } from '#db/queries/classes/feed.ts';
import { feedSignature } from '#lib/class-code.ts';
import { env } from '#lib/env.ts';
import { writeCalendar } from '#standards/calendar/write-calendar.ts';
import { calendarOf } from '../class-calendar.ts';
import { query } from '../usecase.ts';

/**
 * The calendar behind a secret address: the sessions of every class its owner has or had a seat in, those called off
 * marked so. Not found: an address that was never made here, or that was replaced.
 */
export const readCalendar = query({
  name: 'class.read-calendar',
  input: z.object({ feedId: z.uuid(), signature: z.string().length(32) }),
  subject: async (db, { input }) => {
    const right = Buffer.from(feedSignature(input.feedId));
    const given = Buffer.from(input.signature);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const personId = await personOfFeed(db, input.feedId);
    return personId ? { personId } : null;
  },
  // Whoever holds the address reads the calendar: calendar programs cannot sign in.
  may: () => true,
  run: async (db, { subject: { personId }, now }) =>
    writeCalendar(calendarOf(await calendarClasses(db, { personId }), env.origin, now)),
});
