import { z } from 'zod';
import { loadClass, updateClass } from '#db/queries/classes/classes.ts';
import { closingsOf } from '#db/queries/classes/closing.ts';
import { appendRegistrations, registrationsOf } from '#db/queries/classes/roll.ts';
import { newestVersion } from '#db/queries/courses.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { promote, rollOf } from '#domain/classes/roll.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { accountOf, classFields, inOrder, refuseCancelled } from '../class-input.ts';
import { command } from '../usecase.ts';

/**
 * Changes a class that is neither closed nor called off. More seats go to those who wait, in the same transaction.
 * Refused: `class-cancelled`, `class-closed`, `class-capacity-below-seats` (fewer seats than are taken).
 */
export const changeClass = command({
  name: 'class.change',
  input: z.object({ ...classFields, classId: z.uuid() }).refine(...inOrder),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: canManageClass,
  run: async (tx, { actor, input, subject, now }) => {
    refuseCancelled(subject);
    if ((await closingsOf(tx, subject.id)).length > 0) throw new Refused('class-closed');
    const events = await registrationsOf(tx, [subject.id]);
    const roll = rollOf(events);
    if (input.capacity < roll.seated.length)
      throw new Refused('class-capacity-below-seats', { seats: roll.seated.length });
    const { classId, courseCode, ...values } = input;
    const version = courseCode ? await newestVersion(tx, courseCode) : null;
    if (courseCode && !version) throw new InvalidInput([{ path: 'courseCode', code: 'other' }]);
    await updateClass(tx, classId, {
      ...values,
      courseId: version?.courseId ?? null,
      contentGroup: version?.content.contentGroup ?? values.contentGroup,
    });
    const promoted = promote(roll, input.capacity);
    await appendRegistrations(tx, classId, promoted, {
      last: events.at(-1)?.number ?? 0,
      now,
      accountId: accountOf(actor),
    });
    return { promoted: promoted.length };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'class',
    subjectId: input.classId,
    detail: { title: input.title, capacity: input.capacity, promoted: result.promoted },
  }),
});
