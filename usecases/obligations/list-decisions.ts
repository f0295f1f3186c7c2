import { z } from 'zod';
import { decisionsOf, memberPlaces } from '#db/queries/obligations/decisions.ts';
import { personPlaces } from '#db/queries/people.ts';
import { canSeePerson } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { mayDecideFor } from '../duty-access.ts';
import { query } from '../usecase.ts';

/** What was decided about somebody's duty, newest first, and whether the actor may decide more. */
export const listDecisions = query({
  name: 'obligation.list-decisions',
  input: z.object({ personId: z.uuid(), obligationId: z.uuid() }),
  subject: (db, { input, now }) => personPlaces(db, input.personId, dayOf(now)),
  may: canSeePerson,
  run: async (db, { actor, input, now }) => {
    const [decisions, [place]] = await Promise.all([
      decisionsOf(db, input.obligationId, input.personId),
      memberPlaces(db, input.obligationId, [input.personId], dayOf(now)),
    ]);
    return { decisions, mayDecide: place !== undefined && mayDecideFor(actor, place) };
  },
});
