import { z } from 'zod';
import { personIdentity } from '#db/queries/people.ts';
import { agencyLife, heldPositions, writePositionChanges } from '#db/queries/positions.ts';
import { lockKey } from '#db/queries/standings.ts';
import { positionFaults } from '#domain/people/position.ts';
import { dayOf } from '#domain/time/day.ts';
import {
  accountOf,
  loadPerson,
  mayChangePosition,
  positionInput,
  refuseFaults,
  remarkInput,
} from '../position-input.ts';
import { command } from '../usecase.ts';

/**
 * Gives somebody one more position from a day, beside those she holds. Not found: the person or the unit; forbidden: a
 * person or a unit that is not the actor's; invalid: see `positionFaults`.
 */
export const addPosition = command({
  name: 'position.add',
  input: z.object({ personId: z.uuid(), ...positionInput, reason: remarkInput }),
  subject: (tx, { input, now }) => loadPerson(tx, input.personId, input.unitId, dayOf(now)),
  may: mayChangePosition,
  run: async (tx, { actor, input: { personId, reason, ...next }, now }) => {
    await lockKey(tx, `positions ${personId}`);
    const [identity, held, life] = await Promise.all([
      personIdentity(tx, personId),
      heldPositions(tx, personId),
      agencyLife(tx, next.unitId),
    ]);
    refuseFaults(positionFaults(next, { bornOn: identity?.bornOn ?? null, held }, life));
    const change = {
      kind: 'add',
      personId,
      replacedId: null,
      next,
      reason,
      recordedBy: accountOf(actor),
    } as const;
    const [positionId] = await writePositionChanges(tx, [change], now);
    return { personId, positionId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'person',
    subjectId: input.personId,
    detail: { positionId: result.positionId, unitId: input.unitId, from: input.validFrom },
  }),
});
