import { z } from 'zod';
import { addDecisions } from '#db/queries/obligations/decisions.ts';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { addAcceptedTraining, addReview } from '#db/queries/obligations/evidence.ts';
import { writeMembers } from '#db/queries/obligations/members.ts';
import { markPeople } from '#db/queries/standings.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { mayReview } from '../evidence-access.ts';
import { evidenceSubject } from '../evidence-subject.ts';
import { command } from '../usecase.ts';

/**
 * Accepts a declared training, which then is a fact that indicators and hours count and, where it was meant for a duty,
 * is recognised for it; or returns it with a reason. Once: refused as `evidence-reviewed` afterwards. Nobody reviews
 * her own.
 */
export const reviewEvidence = command({
  name: 'evidence.review',
  input: z.object({
    evidenceId: z.uuid(),
    verdict: z.enum(['accepted', 'returned']),
    reason: z
      .string()
      .trim()
      .max(1000, 'too-long')
      .transform((text) => text || null),
  }),
  subject: (tx, { input, now }) => evidenceSubject(tx, input.evidenceId, now),
  may: (actor, { places }) => mayReview(actor, places),
  run: async (tx, { actor, input, subject: { found }, now }) => {
    const { evidence } = found;
    const by = actor.kind === 'account' ? actor.accountId : null;
    if (by === null) throw new Error('a review is made by an account');
    if (input.verdict === 'returned' && input.reason === null)
      throw new InvalidInput([{ path: 'reason', code: 'missing' }]);
    const trainingId = input.verdict === 'accepted' ? await addAcceptedTraining(tx, evidence, now) : null;
    const first = await addReview(tx, {
      ...{ evidenceId: evidence.id, verdict: input.verdict, reason: input.reason, trainingId },
      ...{ recordedBy: by, recordedAt: now },
    });
    if (!first) throw new Refused('evidence-reviewed');
    if (trainingId === null) return { evidenceId: evidence.id };
    const duty = evidence.obligationId ? await dutyById(tx, evidence.obligationId) : null;
    if (duty) {
      await addDecisions(
        tx,
        {
          ...{ kind: 'recognition', obligationId: duty.id, factKind: 'training', factId: trainingId },
          ...{ factOn: evidence.completedOn, reason: input.reason ?? evidence.courseName },
          ...{ document: evidence.certificateNumber, recordedBy: by, recordedAt: now },
        },
        [evidence.personId],
      );
      await writeMembers(tx, duty, now, [evidence.personId]);
    }
    await markPeople(tx, [evidence.personId], now);
    return { evidenceId: evidence.id };
  },
  audit: ({ subject: { places }, input }) => ({
    subjectKind: 'person',
    subjectId: places.personId,
    detail: { evidenceId: input.evidenceId, verdict: input.verdict },
  }),
});
