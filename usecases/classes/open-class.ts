import { z } from 'zod';
import { addTrainer, insertClass, trainerAccounts } from '#db/queries/classes/classes.ts';
import { newestVersion } from '#db/queries/courses.ts';
import { unitPath } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { accountOf, classFields, inOrder } from '../class-input.ts';
import { command } from '../usecase.ts';

/**
 * Opens a class for a unit of the actor's; a trainer who opens it teaches it. A course gives it its content group.
 * Not found: the unit; invalid: an unknown course or trainer.
 */
export const openClass = command({
  name: 'class.open',
  input: z
    .object({ ...classFields, unitId: z.uuid('missing'), trainerId: z.uuid().nullable().default(null) })
    .refine(...inOrder),
  subject: async (tx, { input, now }) => {
    const path = await unitPath(tx, input.unitId, dayOf(now));
    return path.length > 0 ? { path } : null;
  },
  may: (actor, { path }) => permits(actor, 'classes.manage', path),
  run: async (tx, { actor, input, now }) => {
    const { courseCode, trainerId, ...values } = input;
    const version = courseCode ? await newestVersion(tx, courseCode) : null;
    if (courseCode && !version) throw new InvalidInput([{ path: 'courseCode', code: 'other' }]);
    const trainers = await trainerAccounts(tx, dayOf(now));
    if (trainerId && !trainers.some(({ id }) => id === trainerId))
      throw new InvalidInput([{ path: 'trainerId', code: 'other' }]);
    const accountId = accountOf(actor);
    const id = newId();
    await insertClass(tx, {
      ...values,
      id,
      courseId: version?.courseId ?? null,
      contentGroup: version?.content.contentGroup ?? values.contentGroup,
      recordedAt: now,
      recordedBy: accountId,
    });
    const own = trainers.find((trainer) => trainer.id === accountId)?.id;
    for (const each of new Set([trainerId, own])) if (each) await addTrainer(tx, id, each, now);
    return { classId: id };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'class',
    subjectId: result.classId,
    detail: { title: input.title, unitId: input.unitId, capacity: input.capacity },
  }),
});
