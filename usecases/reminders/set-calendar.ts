import { z } from 'zod';
import { addCalendar } from '#db/queries/reminders/settings.ts';
import { permits } from '#domain/access/permission.ts';
import { parseDay } from '#domain/imports/day-value.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { readMinute } from '#domain/reminders/quiet.ts';
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
    const written = input.holidays.split(/[\s,;]+/).filter(Boolean);
    if (quietFromMinute === null) throw new InvalidInput([{ path: 'quietFrom', code: 'not-a-time' }]);
    if (quietToMinute === null) throw new InvalidInput([{ path: 'quietTo', code: 'not-a-time' }]);
    if (written.length > 200) throw new InvalidInput([{ path: 'holidays', code: 'too-long' }]);
    const holidays = written.map((text) => {
      const day = parseDay(text);
      if (!day.ok) throw new InvalidInput([{ path: 'holidays', code: 'not-a-day' }]);
      return day.value;
    });
    const calendar = { quietFromMinute, quietToMinute, weekends: input.weekends, holidays };
    const recordedBy = actor.kind === 'account' ? actor.accountId : '';
    await addCalendar(tx, calendar, { recordedBy, recordedAt: now });
    return calendar;
  },
  audit: ({ result }) => ({ subjectKind: 'reminder-calendar', subjectId: null, detail: result }),
});
