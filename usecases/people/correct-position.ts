import { z } from 'zod';
import { personIdentity } from '#db/queries/people.ts';
import { agencyLife, heldPositions, writePositionChanges } from '#db/queries/positions.ts';
import { unitPath } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { positionFaults, samePosition } from '#domain/people/position.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import {
  accountOf,
  loadPosition,
  lockStanding,
  mayChangePosition,
  positionInput,
  reasonInput,
  refuseFaults,
  seesAfterwards,
} from '../position-input.ts';
import { command } from '../usecase.ts';

/**
 * Says what a position was all along, with the reason: the row that was wrong stays and is superseded. Forbidden: a
 * position of another's unit, or one put into another's unit; refused `position-changed` when somebody was faster;
 * invalid: see `positionFaults`, or nothing differs.
 */
export const correctPosition = command({
  name: 'position.correct',
  input: z.object({ positionId: z.uuid(), ...positionInput, reason: reasonInput }),
  subject: async (tx, { input, now }) => {
    const found = await loadPosition(tx, input.positionId, dayOf(now));
    if (!found) return null;
    const elsewhere = input.unitId !== found.position.unitId;
    return { ...found, newPath: elsewhere ? await unitPath(tx, input.unitId, dayOf(now)) : found.path };
  },
  may: (actor, subject) =>
    mayChangePosition(actor, subject) && permits(actor, 'people.edit', subject.newPath),
  run: async (tx, { actor, input: { positionId, reason, ...next }, subject: { position }, now }) => {
    const { personId } = position;
    await lockStanding(tx, personId, positionId);
    if (samePosition(position, next)) throw new InvalidInput([{ path: 'title', code: 'nothing-changed' }]);
    const [identity, held, life] = await Promise.all([
      personIdentity(tx, personId),
      heldPositions(tx, personId),
      agencyLife(tx, next.unitId),
    ]);
    refuseFaults(positionFaults(next, { bornOn: identity?.bornOn ?? null, held }, life, positionId));
    const change = { kind: 'correct', personId, replacedId: positionId, next, reason } as const;
    await writePositionChanges(tx, [{ ...change, recordedBy: accountOf(actor) }], now);
    return { personId, visible: await seesAfterwards(tx, actor, personId, dayOf(now)) };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'person',
    subjectId: subject.position.personId,
    detail: { positionId: input.positionId, reason: input.reason },
  }),
});
