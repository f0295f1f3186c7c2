import { z } from 'zod';
import { writePositionChanges } from '#db/queries/positions.ts';
import { dayOf } from '#domain/time/day.ts';
import {
  accountOf,
  loadPosition,
  lockStanding,
  mayChangePosition,
  reasonInput,
  seesAfterwards,
} from '../position-input.ts';
import { command } from '../usecase.ts';

/**
 * Takes back a position that was never held, with the reason: its row stays, superseded by nothing. `visible` says
 * whether the actor still sees the person. Refused `position-changed` when somebody was faster.
 */
export const withdrawPosition = command({
  name: 'position.withdraw',
  input: z.object({ positionId: z.uuid(), reason: reasonInput }),
  subject: (tx, { input, now }) => loadPosition(tx, input.positionId, dayOf(now)),
  may: mayChangePosition,
  run: async (tx, { actor, input: { positionId, reason }, subject: { position }, now }) => {
    const { personId } = position;
    await lockStanding(tx, personId, positionId);
    const change = { kind: 'withdraw', personId, replacedId: positionId, next: null, reason } as const;
    await writePositionChanges(tx, [{ ...change, recordedBy: accountOf(actor) }], now);
    return { personId, visible: await seesAfterwards(tx, actor, personId, dayOf(now)) };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'person',
    subjectId: subject.position.personId,
    detail: { positionId: input.positionId, reason: input.reason },
  }),
});
