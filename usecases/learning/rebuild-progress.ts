import { z } from 'zod';
import { dropProgress, saveProgress } from '#db/queries/learning.ts';
import { lockEnrolments } from '#db/queries/learning-enrolments.ts';
import { rebuiltEnrolment, rebuiltEnrolments } from '#db/queries/learning-rebuild.ts';
import { markPeople } from '#db/queries/standings.ts';
import { type ProgressDifference, progressDifferences } from '#domain/learning/progress-differences.ts';
import { command, wholeProvince } from '../usecase.ts';

/**
 * Writes stored progress anew from the events where the two differ. Facts (attempts, marks, completions) are never
 * rewritten: differences there come back in the list, for a person to look at.
 */
export const rebuildProgress = command({
  name: 'progress.rebuild',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => actor.kind === 'system',
  run: async (tx, { now }): Promise<{ rewritten: number; remaining: readonly ProgressDifference[] }> => {
    const remaining: ProgressDifference[] = [];
    let rewritten = 0;
    for await (const found of rebuiltEnrolments(tx)) {
      if (progressDifferences(found.enrolment.id, found.stored, found.derived).length === 0) continue;
      // Looked at again behind the lock: a learner may have gone on meanwhile.
      await lockEnrolments(tx, [found.enrolment.id]);
      const { enrolment, stored, derived } = await rebuiltEnrolment(tx, found.enrolment);
      const differences = progressDifferences(enrolment.id, stored, derived);
      remaining.push(...differences.filter((each) => each.row !== 'progress'));
      if (!differences.some((each) => each.row === 'progress')) continue;
      if (derived.beganAt) await saveProgress(tx, enrolment, { ...derived, beganAt: derived.beganAt });
      else await dropProgress(tx, enrolment);
      await markPeople(tx, [enrolment.personId], now);
      rewritten += 1;
    }
    return { rewritten, remaining };
  },
  audit: ({ result }) => ({
    subjectKind: 'progress',
    subjectId: null,
    detail: { rewritten: result.rewritten, remaining: result.remaining.length },
  }),
});
