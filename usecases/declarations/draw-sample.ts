import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { standingsIn } from '#db/queries/declarations/members.ts';
import { addSample } from '#db/queries/declarations/steps.ts';
import { permits } from '#domain/access/permission.ts';
import { drawSample as draw } from '#domain/declarations/sample.ts';
import { declaredRegisters } from '#domain/plan/rule.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { declarable, dueOf } from '../declaration-subject.ts';
import { command } from '../usecase.ts';

/**
 * Draws five in a hundred of what was submitted or accepted, once a register and period, after the deadline. The seed and
 * the population are kept. Refused: `sample-before-deadline`, `sample-nothing-to-draw`, `sample-drawn-already`.
 */
export const drawSample = command({
  name: 'declarations.draw-sample',
  input: z.object({ register: z.enum(declaredRegisters), periodId: z.string() }),
  subject: async (_tx, { input, now }) => declarable(input.register, input.periodId, dayOf(now)),
  may: (actor) => permits(actor, 'declarations.review', 'province'),
  run: async (tx, { actor, input: { register }, subject: period, now }) => {
    const { dueOn } = await dueOf(tx, register, period);
    if (dueOn >= dayOf(now)) throw new Refused('sample-before-deadline');
    const population = (await standingsIn(tx, register, [period.id]))
      .filter(({ state }) => state === 'submitted' || state === 'accepted')
      .map(({ declarationId }) => declarationId)
      .sort();
    if (population.length === 0) throw new Refused('sample-nothing-to-draw');
    const seed = randomBytes(16).toString('hex');
    const drawn = draw(population, seed, (text) => createHash('sha256').update(text).digest('hex'));
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    const row = { register, periodId: period.id, seed, population, drawn, recordedBy, recordedAt: now };
    if (!(await addSample(tx, row))) throw new Refused('sample-drawn-already');
    return { register, periodId: period.id, seed, size: drawn.length };
  },
  audit: ({ result }) => ({
    subjectKind: 'declarations',
    subjectId: result.periodId,
    detail: { register: result.register, seed: result.seed, size: result.size },
  }),
});
