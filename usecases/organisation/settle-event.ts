import { z } from 'zod';
import { addSettled, eventById, lockSettlement } from '#db/queries/organisation/events.ts';
import { movePeople } from '#db/queries/organisation/positions.ts';
import { markPeople } from '#db/queries/standings.ts';
import { command } from '../usecase.ts';

const portion = 5_000;

/**
 * Lets the next five thousand people follow a recorded event; `more` says whether to come again. May run twice: whoever
 * has moved is not found again. A split by shares moves everybody at once, so that the shares stay what was shown.
 */
export const settleEvent = command({
  name: 'organisation.settle-event',
  input: z.object({ eventId: z.uuid() }),
  subject: async (tx, { input }) => {
    const settlement = await lockSettlement(tx, input.eventId);
    const event = await eventById(tx, input.eventId);
    return settlement && event ? { settlement, event } : null;
  },
  may: (actor) => actor.kind === 'system',
  run: async (tx, { subject: { settlement, event }, now }) => {
    if (settlement.settledAt) return { moved: 0, more: false };
    const { moves } = settlement;
    const byShares = moves.some((move) => move.targets.length > 1);
    const limit = byShares ? settlement.peopleTotal + portion : portion;
    const moved = await movePeople(tx, { id: event.id, effectiveOn: event.effectiveOn, moves }, now, limit);
    await markPeople(tx, moved, now);
    const more = moved.length === limit;
    await addSettled(tx, event.id, moved.length, more ? null : now);
    return { moved: moved.length, more };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'org-event',
    subjectId: subject.event.id,
    detail: result,
  }),
});
