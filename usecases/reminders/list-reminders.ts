import { z } from 'zod';
import { dutiesFor } from '#db/queries/reminders/duties.ts';
import { calendarInForce, ladders } from '#db/queries/reminders/settings.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { usualCalendar } from '#domain/reminders/quiet.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { connectedChannels } from '#lib/text-gateways.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The duties under way with the asker's numbers and their ladders, the common ladder (null: switched off), the calendar, and what is connected. */
export const listReminders = query({
  name: 'reminders.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'reminders.read'),
  run: async (db, { actor, now }) => {
    const [duties, all, calendar] = await Promise.all([
      dutiesFor(db, actor, dayOf(now)),
      ladders(db),
      calendarInForce(db),
    ]);
    return {
      duties: duties.map((duty) => ({ ...duty, ladder: all.get(duty.id) ?? null })),
      common: all.get('all') ?? null,
      calendar: calendar ?? { ...usualCalendar, number: 0 },
      connected: connectedChannels(),
      mailsToFile: !env.smtpUrl,
      mayManage: permits(actor, 'reminders.manage', 'province'),
    };
  },
});
