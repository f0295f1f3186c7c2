import { z } from 'zod';
import { loadClass, updateClass } from '#db/queries/classes/classes.ts';
import { closingsOf } from '#db/queries/classes/closing.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { refuseCancelled } from '../class-input.ts';
import { command } from '../usecase.ts';

/** Calls a class off, with the reason everybody reads. Refused: `class-cancelled`, `class-closed`. */
export const cancelClass = command({
  name: 'class.cancel',
  input: z.object({ classId: z.uuid(), reason: z.string().trim().min(5, 'missing').max(500, 'too-long') }),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: canManageClass,
  run: async (tx, { input, subject, now }) => {
    refuseCancelled(subject);
    if ((await closingsOf(tx, subject.id)).length > 0) throw new Refused('class-closed');
    await updateClass(tx, subject.id, { cancelledAt: now, cancelReason: input.reason });
  },
  audit: ({ input }) => ({
    subjectKind: 'class',
    subjectId: input.classId,
    detail: { reason: input.reason },
  }),
});
