import { z } from 'zod';
import { addEvent, entryById, eventsOf, lockEntry } from '#db/queries/registers.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { cannotFollow, ends, eventOn } from '#domain/registers/life.ts';
import { detailsOf, entryFields } from '../register-input.ts';
import { registerSubject } from '../register-subject.ts';
import { command } from '../usecase.ts';

/**
 * Records what happened to an entry from a day on: changed, merged into another, closed. A merger and a closing keep the
 * details that stand. Refused: `register-not-alive`, `register-over-already`, `register-into-gone`.
 */
export const recordEvent = command({
  name: 'registers.record-event',
  input: z.object({
    entryId: z.uuid(),
    kind: z.enum(['changed', 'merged', 'closed']),
    intoId: z.union([z.uuid(), z.literal('')], 'other').transform((id) => id || null),
    ...entryFields,
    name: entryFields.name.or(z.literal('')),
  }),
  subject: async (tx, { input, now }) => {
    await lockEntry(tx, input.entryId);
    return registerSubject(tx, input.entryId, now);
  },
  may: (actor, { path }) => permits(actor, 'registers.manage', path),
  run: async (tx, { actor, input, subject: { entry, events }, now }) => {
    const { kind, effectiveOn, document, intoId, ...asked } = input;
    const refusal = cannotFollow(events, { kind, effectiveOn });
    if (refusal) throw new Refused(refusal);
    const stands = eventOn(events, effectiveOn);
    if (!stands) throw new Refused('register-not-alive');
    if (kind === 'changed' && !asked.name) throw new InvalidInput([{ path: 'name', code: 'missing' }]);
    const details =
      kind === 'changed'
        ? await detailsOf(tx, entry.register, asked, now)
        : { name: stands.name, levels: stands.levels, unitId: stands.unitId, schoolId: stands.schoolId };
    if (kind === 'merged') {
      const into = intoId && intoId !== entry.id ? await entryById(tx, intoId) : null;
      if (into?.register !== entry.register) throw new InvalidInput([{ path: 'intoId', code: 'missing' }]);
      await lockEntry(tx, into.id);
      const there = eventOn(await eventsOf(tx, into.id), effectiveOn);
      if (!there || ends(there.kind)) throw new Refused('register-into-gone');
    }
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    const into = kind === 'merged' ? intoId : null;
    const written = { entryId: entry.id, kind, effectiveOn, document, ...details };
    await addEvent(tx, { ...written, intoId: into, withdrawsId: null, recordedBy }, now);
    return { entryId: entry.id };
  },
  audit: ({ input, subject: { entry } }) => ({
    subjectKind: 'register-entry',
    subjectId: entry.id,
    detail: { kind: input.kind, effectiveOn: input.effectiveOn },
  }),
});
