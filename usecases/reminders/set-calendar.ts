import { z } from 'zod';
import { addCalendar } from '#db/queries/reminders/settings.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { readMinute } from '#domain/reminders/quiet.ts';
import { isDay } from '#domain/time/day.ts';
import { command, wholeProvince } from '../usecase.ts';

/** When nobody is disturbed: a new version. Invalid: a time that is none, a holiday that is no day. */
export const setCalendar = command({
  name: 'reminders.set-calendar',
  input: z.object({
    quietFrom: z.string().trim(),
    quietTo: z.string().trim(),
    weekends: z.boolean(),
    holidays: z.string().max(4000),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'reminders.manage', 'province'),
  run: async (tx, { actor, input, now }) => {
    const [quietFromMinute, quietToMinute] = [readMinute(input.quietFrom), readMinute(input.quietTo)];
    const holidays = input.holidays.split(/[\s,;]+/).filter(Boolean);
    if (quietFromMinute === null) throw new InvalidInput([{ path: 'quietFrom', code: 'not-a-time' }]);
    if (quietToMinute === null) throw new InvalidInput([{ path: 'quietTo', code: 'not-a-time' }]);
    if (holidays.length > 200) throw new InvalidInput([{ path: 'holidays', code: 'too-long' }]);
    if (!holidays.every(isDay)) throw new InvalidInput([{ path: 'holidays', code: 'not-a-day' }]);
    const calendar = { quietFromMinute, quietToMinute, weekends: input.weekends, holidays };
    const recordedBy = actor.kind === 'account' ? actor.accountId : '';
    await addCalendar(tx, calendar, { recordedBy, recordedAt: now });
    return calendar;
  },
  audit: ({ result }) => ({ subjectKind: 'reminder-calendar', subjectId: null, detail: result }),
});
