import { z } from 'zod';
import { loadClass } from '#db/queries/classes/classes.ts';
import { appendRegistrations, registrationsOf } from '#db/queries/classes/roll.ts';
import { sessionsOf } from '#db/queries/classes/sessions.ts';
import { leave, rollOf } from '#domain/classes/roll.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { accountOf, personOf } from '../class-input.ts';
import { command } from '../usecase.ts';

/**
 * Gives up the actor's seat or place in the queue; who waits longest gets the seat in the same transaction. Refused
 * once the first session has begun (`class-begun`): from then on attendance says who was there.
 */
export const leaveClass = command({
  name: 'class.leave',
  input: z.object({ classId: z.uuid() }),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: (actor) => actor.kind === 'account' && actor.personId !== null,
  run: async (tx, { actor, subject, now }) => {
    const begun = (await sessionsOf(tx, [subject.id])).some(
      (each) => !each.cancelledAt && each.startsAt <= now,
    );
    if (begun) throw new Refused('class-begun');
    const events = await registrationsOf(tx, [subject.id]);
    const added = leave(rollOf(events), subject.capacity, personOf(actor) ?? '');
    const by = { last: events.at(-1)?.number ?? 0, now, accountId: accountOf(actor) };
    await appendRegistrations(tx, subject.id, added, by);
    return { left: added.length > 0 };
  },
  audit: 'fact',
});
