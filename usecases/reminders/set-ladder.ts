import { z } from 'zod';
import { dutyFor } from '#db/queries/reminders/duties.ts';
import { addLadder } from '#db/queries/reminders/settings.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { outsideChannels } from '#domain/reminders/channel.ts';
import { readDays } from '#domain/reminders/ladder.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** A new version of the ladder of all duties (`obligationId` null) or of one. Invalid: days that cannot be read. */
export const setLadder = command({
  name: 'reminders.set-ladder',
  input: z.object({
    obligationId: z.uuid().nullable(),
    /** As HR writes them: `-30, -7, 0, +7`; nothing: no automatic reminders. */
    days: z.string().max(200),
    channels: z.array(z.enum(outsideChannels)).max(3),
  }),
  subject: async (tx, { actor, input, now }) =>
    input.obligationId ? dutyFor(tx, actor, input.obligationId, dayOf(now)) : 'all',
  may: (actor) => permits(actor, 'reminders.manage', 'province'),
  run: async (tx, { actor, input, now }) => {
    const days = readDays(input.days);
    if (!days) throw new InvalidInput([{ path: 'days', code: 'not-days' }]);
    const recordedBy = actor.kind === 'account' ? actor.accountId : '';
    const channels = ['in-app' as const, ...outsideChannels.filter((one) => input.channels.includes(one))];
    const scope = input.obligationId ?? 'all';
    return { number: await addLadder(tx, scope, { days, channels }, { recordedBy, recordedAt: now }), days };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'reminder-ladder',
    subjectId: input.obligationId,
    detail: { number: result.number, days: result.days, channels: input.channels },
  }),
});
