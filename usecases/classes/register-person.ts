import { z } from 'zod';
import { loadClass } from '#db/queries/classes/classes.ts';
import { appendRegistrations, registrationsOf } from '#db/queries/classes/roll.ts';
import { visiblePersonByIdNumber } from '#db/queries/people.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { register, rollOf } from '#domain/classes/roll.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { idNumberHash } from '#lib/id-number.ts';
import { accountOf, refuseCancelled } from '../class-input.ts';
import { command } from '../usecase.ts';

/**
 * HR puts somebody she may see on the roll by the số định danh, also after registration is over: a seat, or a place in
 * the queue. Invalid: nobody with this number among those she may see. Refused: `class-cancelled`.
 */
export const registerPerson = command({
  name: 'class.register-person',
  input: z.object({ classId: z.uuid(), idNumber: z.string().regex(/^\d{12}$/, 'unknown-person') }),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: (actor, subject) => canManageClass(actor, subject) && permitsSomewhere(actor, 'people.read'),
  run: async (tx, { actor, input, subject, now }) => {
    refuseCancelled(subject);
    const personId = await visiblePersonByIdNumber(tx, actor, idNumberHash(input.idNumber), dayOf(now));
    if (!personId) throw new InvalidInput([{ path: 'idNumber', code: 'unknown-person' }]);
    const events = await registrationsOf(tx, [subject.id]);
    const added = register(rollOf(events), subject.capacity, personId);
    const by = { last: events.at(-1)?.number ?? 0, now, accountId: accountOf(actor) };
    await appendRegistrations(tx, subject.id, added, by);
    return { personId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'class',
    subjectId: input.classId,
    detail: { personId: result.personId },
  }),
});
