import { z } from 'zod';
import { attendanceOf } from '#db/queries/classes/attendance.ts';
import { loadClass } from '#db/queries/classes/classes.ts';
import { closingsOf } from '#db/queries/classes/closing.ts';
import { sessionById, updateSession } from '#db/queries/classes/sessions.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/** Calls one session off; its attendance counts no more. Refused: `class-closed`, `session-attended`. */
export const cancelSession = command({
  name: 'class.cancel-session',
  input: z.object({ sessionId: z.uuid() }),
  subject: async (tx, { input, now }) => {
    const session = await sessionById(tx, input.sessionId);
    const of = session && (await loadClass(tx, session.classId, dayOf(now), 'lock'));
    return of ? { ...of, sessionCancelledAt: session.cancelledAt } : null;
  },
  may: canManageClass,
  run: async (tx, { input, subject, now }) => {
    if ((await closingsOf(tx, subject.id)).length > 0) throw new Refused('class-closed');
    const there = (await attendanceOf(tx, [input.sessionId])).filter(({ minutes }) => minutes > 0);
    if (there.length > 0) throw new Refused('session-attended', { people: there.length });
    if (!subject.sessionCancelledAt) await updateSession(tx, input.sessionId, { cancelledAt: now });
    return { classId: subject.id };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'class',
    subjectId: result.classId,
    detail: { sessionId: input.sessionId },
  }),
});
