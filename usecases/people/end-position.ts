import { z } from 'zod';
import { agencyLife, heldPositions, writePositionChanges } from '#db/queries/positions.ts';
import { positionFaults } from '#domain/people/position.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import {
  accountOf,
  dayInput,
  loadPosition,
  lockStanding,
  mayChangePosition,
  refuseFaults,
  remarkInput,
  seesAfterwards,
} from '../position-input.ts';
import { command } from '../usecase.ts';

/**
 * Ends a position: `validTo` is the last day in post and counts whole. `visible` says whether the actor still sees the
 * person. Refused `position-changed` when somebody was faster; invalid: a last day before the first, the one that
 * stands already, one after the unit's own or into the same post held later.
 */
export const endPosition = command({
  name: 'position.end',
  input: z.object({ positionId: z.uuid(), validTo: dayInput, reason: remarkInput }),
  subject: (tx, { input, now }) => loadPosition(tx, input.positionId, dayOf(now)),
  may: mayChangePosition,
  run: async (tx, { actor, input: { positionId, validTo, reason }, subject: { position }, now }) => {
    const { id, personId, supersededAt: _, ...old } = position;
    await lockStanding(tx, personId, positionId);
    if (old.validTo === validTo) throw new InvalidInput([{ path: 'validTo', code: 'nothing-changed' }]);
    const next = { ...old, validTo };
    const [held, life] = await Promise.all([heldPositions(tx, personId), agencyLife(tx, old.unitId)]);
    const faults = positionFaults(next, { bornOn: null, held }, life, id);
    refuseFaults(faults.map(({ code }) => ({ path: 'validTo', code })));
    const change = { kind: 'end', personId, replacedId: positionId, next, reason } as const;
    await writePositionChanges(tx, [{ ...change, recordedBy: accountOf(actor) }], now);
    return { personId, visible: await seesAfterwards(tx, actor, personId, dayOf(now)) };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'person',
    subjectId: subject.position.personId,
    detail: { positionId: input.positionId, lastDay: input.validTo },
  }),
});
