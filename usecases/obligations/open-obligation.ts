import { z } from 'zod';
import { dutyById } from '#db/queries/obligations/duties.ts';
import { writeMembers } from '#db/queries/obligations/members.ts';
import { markOpened } from '#db/queries/obligations/series.ts';
import { command } from '../usecase.ts';

/** Writes the members of a period for everybody and opens it; again, it decides everybody anew. */
export const openObligation = command({
  name: 'obligation.open',
  input: z.object({ obligationId: z.uuid() }),
  subject: (tx, { input }) => dutyById(tx, input.obligationId),
  may: (actor) => actor.kind === 'system',
  run: async (tx, { subject: duty, now }) => {
    await writeMembers(tx, duty, now, 'everybody');
    await markOpened(tx, duty.id, now);
  },
  audit: ({ input }) => ({ subjectKind: 'obligation', subjectId: input.obligationId }),
});
