import { z } from 'zod';
import { withdrawRecognitionsOf } from '#db/queries/obligations/decisions.ts';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { takeBackTraining } from '#db/queries/obligations/evidence.ts';
import { writeMembers } from '#db/queries/obligations/members.ts';
import { markPeople } from '#db/queries/standings.ts';
import { Refused } from '#domain/refusal.ts';
import { reasonText } from '../duty-fields.ts';
import { mayReview } from '../evidence-access.ts';
import { evidenceSubject } from '../evidence-subject.ts';
import { command } from '../usecase.ts';

/**
 * Takes the acceptance of a declared training back: the training counts no more in indicators and hours, what was
 * recognised on it is withdrawn, and the duties concerned are decided again. All by rows of their own. Refused:
 * `evidence-not-accepted`, `evidence-taken-back`. Nobody does it for herself.
 */
export const takeBackEvidence = command({
  name: 'evidence.take-back',
  input: z.object({ evidenceId: z.uuid(), reason: reasonText }),
  subject: (tx, { input, now }) => evidenceSubject(tx, input.evidenceId, now),
  may: (actor, { places }) => mayReview(actor, places),
  run: async (tx, { actor, input, subject: { found }, now }) => {
    const { evidence, trainingId } = found;
    if (trainingId === null) throw new Refused('evidence-not-accepted');
    const by = { reason: input.reason, by: actor.kind === 'account' ? actor.accountId : null, at: now };
    const chain = await takeBackTraining(tx, { evidenceId: evidence.id, trainingId, ...by });
    if (chain === null) throw new Refused('evidence-taken-back');
    const withdrawn = await withdrawRecognitionsOf(tx, chain, by);
    for (const { obligationId, people } of withdrawn) {
      const duty = await dutyById(tx, obligationId);
      if (duty) await writeMembers(tx, duty, now, people);
    }
    await markPeople(tx, [evidence.personId], now);
    return { evidenceId: evidence.id, duties: withdrawn.length };
  },
  audit: ({ subject: { places }, input, result }) => ({
    subjectKind: 'person',
    subjectId: places.personId,
    detail: { evidenceId: input.evidenceId, reason: input.reason, duties: result.duties },
  }),
});
