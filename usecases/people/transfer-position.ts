import { z } from 'zod';
import { personIdentity } from '#db/queries/people.ts';
import { agencyLife, heldPositions, writePositionChanges } from '#db/queries/positions.ts';
import { unitPath } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { lastDayBeforeMove, positionFaults } from '#domain/people/position.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import {
  accountOf,
  loadPosition,
  lockStanding,
  mayChangePosition,
  positionInput,
  refuseFaults,
  remarkInput,
  seesAfterwards,
} from '../position-input.ts';
import { command } from '../usecase.ts';

/**
 * Moves somebody on a day (`validFrom`): the old position is held to the day before, the new one from that day, both in
 * one transaction. The actor must answer for both units; unit HR ends the position of who leaves her units
 * (`endPosition`), and the receiving unit takes her in (`addPerson`), or the HR of the province moves her. Refused
 * `position-changed` when somebody was faster; invalid: see `positionFaults` and `lastDayBeforeMove`.
 */
export const transferPosition = command({
  name: 'position.transfer',
  input: z.object({ positionId: z.uuid(), ...positionInput, reason: remarkInput }),
  subject: async (tx, { input, now }) => {
    const [found, newPath] = await Promise.all([
      loadPosition(tx, input.positionId, dayOf(now)),
      unitPath(tx, input.unitId, dayOf(now)),
    ]);
    return found && newPath.length > 0 ? { ...found, newPath } : null;
  },
  may: (actor, subject) =>
    mayChangePosition(actor, subject) && permits(actor, 'people.edit', subject.newPath),
  run: async (tx, { actor, input: { positionId, reason, ...next }, subject: { position }, now }) => {
    const { id, personId, supersededAt: _, ...old } = position;
    await lockStanding(tx, personId, positionId);
    const left = lastDayBeforeMove(old, next.validFrom);
    if ('code' in left) throw new InvalidInput([left]);
    const [identity, held, life] = await Promise.all([
      personIdentity(tx, personId),
      heldPositions(tx, personId),
      agencyLife(tx, next.unitId),
    ]);
    refuseFaults(positionFaults(next, { bornOn: identity?.bornOn ?? null, held }, life, id));
    const change = { kind: 'transfer', personId, reason, recordedBy: accountOf(actor) } as const;
    const ended = { ...change, replacedId: id, next: { ...old, validTo: left.lastDay } };
    await writePositionChanges(tx, [ended, { ...change, replacedId: null, next }], now);
    return { personId, visible: await seesAfterwards(tx, actor, personId, dayOf(now)) };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'person',
    subjectId: subject.position.personId,
    detail: {
      positionId: input.positionId,
      fromUnitId: subject.position.unitId,
      unitId: input.unitId,
      movedOn: input.validFrom,
    },
  }),
});
