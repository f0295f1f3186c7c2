import { z } from 'zod';
import { addUnsubscription, endSchedules, schedulesOf } from '#db/queries/explorer/deliveries.ts';
import { savedQuestionFor } from '#db/queries/explorer/saved.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/**
 * Ends a schedule when its owner asks; a recipient ends it for herself only. Not found: the question or the schedule.
 */
export const stopReport = command({
  name: 'explorer.stop-report',
  input: z.object({
    savedId: z.uuid(),
    scheduleId: z.uuid(),
    whose: z.enum(['everybody', 'mine']),
  }),
  subject: async (tx, { actor, input, now }) => {
    const saved = await savedQuestionFor(tx, actor, input.savedId, dayOf(now));
    const schedule = saved && (await schedulesOf(tx, saved.id)).find(({ id }) => id === input.scheduleId);
    return schedule ? { saved, schedule } : null;
  },
  may: (actor, { saved, schedule }, { input }) =>
    input.whose === 'everybody'
      ? saved.ownerId === accountOf(actor)
      : schedule.recipients.some(({ id }) => id === accountOf(actor)),
  run: async (tx, { actor, input: { scheduleId, whose }, now }) => {
    const account = accountOf(actor) ?? '';
    if (whose === 'mine') return addUnsubscription(tx, { scheduleId, accountId: account, recordedAt: now });
    return endSchedules(tx, [scheduleId], { reason: 'stopped', recordedBy: account, recordedAt: now });
  },
  audit: ({ input }) => ({
    subjectKind: 'question',
    subjectId: input.savedId,
    detail: { schedule: input.scheduleId, whose: input.whose },
  }),
});
