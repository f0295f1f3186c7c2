import { z } from 'zod';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { mayHandle, mayReview } from '../evidence-access.ts';
import { evidenceSubject } from '../evidence-subject.ts';
import { query } from '../usecase.ts';

/** A declared training with its answer, for herself and for HR of her units. */
export const showEvidence = query({
  name: 'evidence.show',
  input: z.object({ evidenceId: z.uuid() }),
  subject: (db, { input, now }) => evidenceSubject(db, input.evidenceId, now),
  may: (actor, { places }) => mayHandle(actor, places),
  run: async (db, { actor, subject: { found, places } }) => {
    const { evidence } = found;
    const duty = evidence.obligationId ? await dutyById(db, evidence.obligationId) : null;
    const reviews = mayReview(actor, places);
    return {
      ...found,
      duty,
      mayReview: found.verdict === null && reviews,
      mayTakeBack: found.verdict === 'accepted' && found.takenBackAt === null && reviews,
    };
  },
  audit: ({ subject: { places }, input }) => ({
    subjectKind: 'person',
    subjectId: places.personId,
    detail: { evidenceId: input.evidenceId },
  }),
});
