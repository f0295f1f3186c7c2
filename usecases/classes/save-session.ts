import { z } from 'zod';
import { loadClass } from '#db/queries/classes/classes.ts';
import { closingsOf } from '#db/queries/classes/closing.ts';
import { insertSession, overlapsSession, sessionById, updateSession } from '#db/queries/classes/sessions.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { InvalidInput, NotFound, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { newId } from '#lib/ids.ts';
import { refuseCancelled, sessionFields, sessionRules } from '../class-input.ts';
import { command } from '../usecase.ts';

/**
 * Adds a session to a class, or changes one (`sessionId`); calendars learn of the change by its revision.
 * Invalid: it ends before it begins, is nowhere, or overlaps another of the class. Refused: `class-cancelled`,
 * `class-closed`, `session-cancelled`.
 */
export const saveSession = command({
  name: 'class.save-session',
  input: z
    .object({ ...sessionFields, classId: z.uuid(), sessionId: z.uuid().nullable().default(null) })
    .superRefine(sessionRules),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: canManageClass,
  run: async (tx, { input, subject, now }) => {
    refuseCancelled(subject);
    if ((await closingsOf(tx, subject.id)).length > 0) throw new Refused('class-closed');
    const { classId, sessionId, ...given } = input;
    const before = sessionId ? await sessionById(tx, sessionId) : null;
    if (sessionId && before?.classId !== classId) throw new NotFound('class session');
    if (before?.cancelledAt) throw new Refused('session-cancelled');
    if (await overlapsSession(tx, classId, given, sessionId))
      throw new InvalidInput([{ path: 'startsAt', code: 'sessions-overlap' }]);
    const values = { ...given, place: given.place || null, link: given.link || null };
    if (before) {
      await updateSession(tx, before.id, values);
      return { sessionId: before.id };
    }
    const id = newId();
    await insertSession(tx, { ...values, id, classId, recordedAt: now });
    return { sessionId: id };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'class',
    subjectId: input.classId,
    detail: { sessionId: result.sessionId, startsAt: input.startsAt.toISOString() },
  }),
});
