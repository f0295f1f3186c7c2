import { z } from 'zod';
import { addDeadline } from '#db/queries/declarations/steps.ts';
import { permits } from '#domain/access/permission.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { declarable, dueOf } from '../declaration-subject.ts';
import { command } from '../usecase.ts';

/** Says by when a register checks in for a period; earlier deadlines stay on record. Refused: `declaration-changed`. */
export const setDeadline = command({
  name: 'declarations.set-deadline',
  input: z.object({
    register: z.enum(declaredRegisters),
    periodId: z.string(),
    dueOn: z.string().min(1, 'missing').pipe(z.iso.date('not-a-day')),
  }),
  subject: async (_tx, { input, now }) => declarable(input.register, input.periodId, dayOf(now)),
  may: (actor) => permits(actor, 'declarations.review', 'province'),
  run: async (tx, { actor, input: { register, dueOn }, subject: period, now }) => {
    const { number } = await dueOf(tx, register, period);
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    const row = { register, periodId: period.id, number: number + 1, dueOn, recordedBy, recordedAt: now };
    if (!(await addDeadline(tx, row))) throw new Refused('declaration-changed', { by: '' });
    return { register, periodId: period.id };
  },
  audit: ({ input }) => ({
    subjectKind: 'declarations',
    subjectId: input.periodId,
    detail: { register: input.register, dueOn: input.dueOn },
  }),
});
