import { z } from 'zod';
import { loadClass } from '#db/queries/classes/classes.ts';
import { appendRegistrations, registrationsOf } from '#db/queries/classes/roll.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { leave, rollOf } from '#domain/classes/roll.ts';
import { dayOf } from '#domain/time/day.ts';
import { accountOf } from '../class-input.ts';
import { command } from '../usecase.ts';

/** Takes somebody off the roll of a class; who waits longest gets the seat in the same transaction. */
export const removePerson = command({
  name: 'class.remove-person',
  input: z.object({ classId: z.uuid(), personId: z.uuid() }),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: canManageClass,
  run: async (tx, { actor, input, subject, now }) => {
    const events = await registrationsOf(tx, [subject.id]);
    const added = leave(rollOf(events), subject.capacity, input.personId);
    const by = { last: events.at(-1)?.number ?? 0, now, accountId: accountOf(actor) };
    await appendRegistrations(tx, subject.id, added, by);
    return { events: added.length };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'class',
    subjectId: input.classId,
    detail: { personId: input.personId, events: result.events },
  }),
});
