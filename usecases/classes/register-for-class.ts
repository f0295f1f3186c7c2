import { z } from 'zod';
import { loadClass } from '#db/queries/classes/classes.ts';
import { appendRegistrations, registrationsOf } from '#db/queries/classes/roll.ts';
import { placeOf, register, rollOf } from '#domain/classes/roll.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { accountOf, personOf, refuseCancelled } from '../class-input.ts';
import { command } from '../usecase.ts';

/**
 * Takes a seat for the actor, or a place in the queue when there is none; pressing twice changes nothing. The class is
 * locked, so that of many who press at once no more get a seat than there are. Refused: `class-cancelled`,
 * `class-registration-not-open`, `class-registration-over`, `enrolment-needs-position`.
 */
export const registerForClass = command({
  name: 'class.register',
  input: z.object({ classId: z.uuid() }),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: (actor) => actor.kind === 'account',
  run: async (tx, { actor, subject, now }) => {
    const personId = personOf(actor);
    if (personId === null) throw new Refused('enrolment-needs-position');
    refuseCancelled(subject);
    if (now < subject.opensAt) throw new Refused('class-registration-not-open');
    if (now >= subject.closesAt) throw new Refused('class-registration-over');
    const events = await registrationsOf(tx, [subject.id]);
    const added = register(rollOf(events), subject.capacity, personId);
    const by = { last: events.at(-1)?.number ?? 0, now, accountId: accountOf(actor) };
    await appendRegistrations(tx, subject.id, added, by);
    return placeOf(rollOf([...events, ...added]), personId);
  },
  audit: 'fact',
});
