import { z } from 'zod';
import { addStep } from '#db/queries/declarations/steps.ts';
import { tellDesks } from '#db/queries/desk-reminders.ts';
import { permits } from '#domain/access/permission.ts';
import { after } from '#domain/declarations/state.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { declarationSubject } from '../declaration-subject.ts';
import { command } from '../usecase.ts';

/**
 * The owner of the number accepts a declaration, which then counts, or returns it with a comment, of which the declarants
 * of its unit are told. Refused:
 * `declaration-changed` (somebody else was faster), `declaration-not-now`, `declaration-own` (who submitted it).
 */
export const reviewDeclaration = command({
  name: 'declarations.review',
  input: z.object({
    register: z.enum(declaredRegisters),
    periodId: z.string(),
    subjectId: z.uuid(),
    seen: z.int().min(1),
    act: z.enum(['return', 'accept']),
    comment: z
      .string()
      .trim()
      .max(2000, 'too-long')
      .transform((text) => text || null),
  }),
  subject: (tx, { input, now }) => declarationSubject(tx, input, now),
  may: (actor, { path }) => permits(actor, 'declarations.review', path),
  run: async (tx, { actor, input, subject: { standing, subject }, now }) => {
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    if (!standing) throw new Refused('declaration-not-now');
    if (standing.number !== input.seen) throw new Refused('declaration-changed', { by: standing.by ?? '' });
    if (after(standing.state, input.act) === null) throw new Refused('declaration-not-now');
    if (standing.state === 'submitted' && recordedBy !== null && standing.recordedBy === recordedBy)
      throw new Refused('declaration-own');
    if (input.act === 'return' && input.comment === null)
      throw new InvalidInput([{ path: 'comment', code: 'missing' }]);
    const { declarationId, answers, fileIds } = standing;
    const written = await addStep(tx, {
      ...{ declarationId, number: input.seen + 1, act: input.act, answers, fileIds: [...fileIds] },
      ...{ comment: input.comment, recordedBy, recordedAt: now },
    });
    if (!written) throw new Refused('declaration-changed', { by: '' });
    if (input.act === 'return')
      await tellDesks(tx, [{ about: { declarationId }, unitId: subject.unitId }], {
        ...{ role: 'declarant', today: dayOf(now), now },
      });
    return { declarationId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'declaration',
    subjectId: result.declarationId,
    detail: { act: input.act, step: input.seen + 1 },
  }),
});
