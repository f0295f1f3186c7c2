import { z } from 'zod';
import { previewGap } from '#db/queries/reminders/gap.ts';
import { calendarInForce } from '#db/queries/reminders/settings.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { permits } from '#domain/access/permission.ts';
import { usualCalendar, whenNotQuiet } from '#domain/reminders/quiet.ts';
import { dayOf } from '#domain/time/day.ts';
import { askedPeople, idsOfAsked, listInput } from '../people-asked.ts';
import { daysInOrder } from '../report-input.ts';
import { query } from '../usecase.ts';

/** What reminding the people of a list who do not count yet would do now: how many, of which duties, who is left out. */
export const previewGapReminder = query({
  name: 'reminders.preview-gap',
  input: z.object(listInput).superRefine(daysInOrder),
  subject: (db, { input, now }) => askedPeople(db, input, now),
  may: (actor, { unit }) => permits(actor, 'reminders.manage', unit ? unit.path : 'province'),
  run: (db, { input, subject, now }) =>
    oneMoment(db, async (reader) => {
      const ids = await idsOfAsked(reader, { ...input, status: 'not-counted' }, subject);
      const sendAt = whenNotQuiet((await calendarInForce(reader)) ?? usualCalendar, now);
      const preview = await previewGap(reader, ids, subject.indicator.rule, { today: dayOf(now), sendAt });
      return { ...preview, quietUntil: sendAt > now ? sendAt : null };
    }),
});
