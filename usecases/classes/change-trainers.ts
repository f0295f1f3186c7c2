import { z } from 'zod';
import { addTrainer, loadClass, removeTrainer, trainerAccounts } from '#db/queries/classes/classes.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Gives a class another trainer, or takes one off. Invalid: an account that is no trainer's today. */
export const changeTrainers = command({
  name: 'class.change-trainers',
  input: z.object({ classId: z.uuid(), accountId: z.uuid('missing'), change: z.enum(['add', 'remove']) }),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: canManageClass,
  run: async (tx, { input: { classId, accountId, change }, now }) => {
    if (change === 'remove') return removeTrainer(tx, classId, accountId);
    const known = (await trainerAccounts(tx, dayOf(now))).some(({ id }) => id === accountId);
    if (!known) throw new InvalidInput([{ path: 'accountId', code: 'other' }]);
    await addTrainer(tx, classId, accountId, now);
  },
  audit: ({ input }) => ({
    subjectKind: 'class',
    subjectId: input.classId,
    detail: { accountId: input.accountId, change: input.change },
  }),
});
