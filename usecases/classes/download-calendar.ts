import { z } from 'zod';
import { loadClass } from '#db/queries/classes/classes.ts';
import { calendarClasses } from '#db/queries/classes/feed.ts';
import { registrationsOf } from '#db/queries/classes/roll.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { placeOf, rollOf } from '#domain/classes/roll.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { writeCalendar } from '#standards/calendar/write-calendar.ts';
import { calendarOf } from '../class-calendar.ts';
import { personOf } from '../class-input.ts';
import { query } from '../usecase.ts';

/** One class as a calendar file, for those who have a place in it and those who manage it. */
export const downloadCalendar = query({
  name: 'class.download-calendar',
  input: z.object({ classId: z.uuid() }),
  subject: async (db, { actor, input, now }) => {
    const of = await loadClass(db, input.classId, dayOf(now));
    if (!of) return null;
    const place = placeOf(rollOf(await registrationsOf(db, [of.id])), personOf(actor) ?? '');
    return { ...of, place };
  },
  may: (actor, subject) => subject.place !== null || canManageClass(actor, subject),
  run: async (db, { input: { classId }, subject, actor, now }) => {
    const classes = await calendarClasses(db, { classId });
    const entitled = subject.place?.kind === 'seated' || canManageClass(actor, subject);
    const shown = entitled ? classes : classes.map((each) => ({ ...each, link: null }));
    return writeCalendar(calendarOf(shown, env.origin, now));
  },
});
