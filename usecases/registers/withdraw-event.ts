import { z } from 'zod';
import { addEvent, lockEntry } from '#db/queries/registers.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { standingEvents } from '#domain/registers/life.ts';
import { registerSubject } from '../register-subject.ts';
import { command } from '../usecase.ts';

/** Takes back the last event of an entry that never was. Refused: `register-event-not-last`, for all but the last that stands. */
export const withdrawEvent = command({
  name: 'registers.withdraw-event',
  input: z.object({ entryId: z.uuid(), eventId: z.uuid() }),
  subject: async (tx, { input, now }) => {
    await lockEntry(tx, input.entryId);
    return registerSubject(tx, input.entryId, now);
  },
  may: (actor, { path }) => permits(actor, 'registers.manage', path),
  run: async (tx, { actor, input, subject: { entry, events }, now }) => {
    const last = standingEvents(events).at(-1);
    if (!last || last.id !== input.eventId || last.kind === 'opened')
      throw new Refused('register-event-not-last');
    const { name, levels, unitId, schoolId, effectiveOn } = last;
    await addEvent(
      tx,
      {
        ...{ entryId: entry.id, kind: 'withdrawn', name, levels, unitId, schoolId, effectiveOn },
        ...{ intoId: null, withdrawsId: last.id, document: null },
        recordedBy: actor.kind === 'account' ? actor.accountId : null,
      },
      now,
    );
    return { entryId: entry.id };
  },
  audit: ({ input, subject: { entry } }) => ({
    subjectKind: 'register-entry',
    subjectId: entry.id,
    detail: { withdrew: input.eventId },
  }),
});
