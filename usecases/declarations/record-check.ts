import { z } from 'zod';
import { addCheck, checksOf, sampleOf } from '#db/queries/declarations/steps.ts';
import { permits } from '#domain/access/permission.ts';
import { checkResults } from '#domain/declarations/sample.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { Refused } from '#domain/refusal.ts';
import { declarationSubject } from '../declaration-subject.ts';
import { command } from '../usecase.ts';

/** What looking deeper at a drawn declaration found; a later result corrects it. Refused: `check-not-in-sample`, `declaration-changed`. */
export const recordCheck = command({
  name: 'declarations.record-check',
  input: z.object({
    register: z.enum(declaredRegisters),
    periodId: z.string(),
    subjectId: z.uuid(),
    result: z.enum(checkResults),
    note: z.string().trim().min(1, 'missing').max(2000, 'too-long'),
  }),
  subject: (tx, { input, now }) => declarationSubject(tx, input, now),
  may: (actor, { path }) => permits(actor, 'declarations.review', path),
  run: async (tx, { actor, input, subject: { standing, register, period }, now }) => {
    const sample = await sampleOf(tx, register, period.id);
    if (!standing || !sample?.drawn.includes(standing.declarationId))
      throw new Refused('check-not-in-sample');
    const { declarationId } = standing;
    const [before] = await checksOf(tx, [declarationId]);
    const written = await addCheck(tx, {
      ...{ declarationId, number: (before?.number ?? 0) + 1, result: input.result, note: input.note },
      ...{ recordedBy: actor.kind === 'account' ? actor.accountId : null, recordedAt: now },
    });
    if (!written) throw new Refused('declaration-changed', { by: '' });
    return { declarationId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'declaration',
    subjectId: result.declarationId,
    detail: { result: input.result },
  }),
});
