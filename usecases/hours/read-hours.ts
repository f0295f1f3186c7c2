import { z } from 'zod';
import { hoursReport, hoursSubject, mayAsk } from '../hours-report.ts';
import { query } from '../usecase.ts';

/**
 * The số tiết of a calendar year for a unit (null: all the actor's units): people, women, those who owe the yearly
 * minimum, those who reached it; a line a unit below and a line a group. Not found: the unit.
 */
export const readHours = query({
  name: 'hours.read',
  input: z.object({
    year: z.coerce.number().int().min(2020).max(2100),
    unitId: z.uuid().nullable().default(null),
  }),
  subject: (db, { input, now }) => hoursSubject(db, input, now),
  may: mayAsk('board.read'),
  run: (db, { actor, input, now }) => hoursReport(db, actor, input, now),
});
