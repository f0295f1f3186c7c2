import { z } from 'zod';
import { appendAttendance, attendanceOf } from '#db/queries/classes/attendance.ts';
import { loadClass } from '#db/queries/classes/classes.ts';
import { registrationsOf } from '#db/queries/classes/roll.ts';
import { sessionById } from '#db/queries/classes/sessions.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { minutesOf } from '#domain/classes/attendance.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { accountOf, refuseCancelled } from '../class-input.ts';
import { command } from '../usecase.ts';

/**
 * The trainer's list of one session: minutes present by person (0: absent). Only what differs from what stands is
 * written, each as a new row that names the one it corrects. Somebody who never was on the roll nor came is left out.
 * Refused: `session-not-begun`, `session-cancelled`, `class-cancelled`.
 */
export const tickAttendance = command({
  name: 'class.tick-attendance',
  input: z.object({
    sessionId: z.uuid(),
    present: z
      .array(
        z.object({
          personId: z.uuid(),
          minutes: z.number('not-a-number').int('not-a-number').min(0).max(720),
        }),
      )
      .max(5000),
  }),
  subject: async (tx, { input, now }) => {
    const session = await sessionById(tx, input.sessionId);
    const of = session && (await loadClass(tx, session.classId, dayOf(now), 'lock'));
    return of ? { ...of, session } : null;
  },
  may: canManageClass,
  run: async (tx, { actor, input, subject: { session, ...of }, now }) => {
    refuseCancelled(of);
    if (session.cancelledAt) throw new Refused('session-cancelled');
    if (now < session.startsAt) throw new Refused('session-not-begun');
    const standing = await attendanceOf(tx, [session.id]);
    const known = new Set([
      ...(await registrationsOf(tx, [of.id])).map(({ personId }) => personId),
      ...standing.map(({ personId }) => personId),
    ]);
    const said = new Map(input.present.map(({ personId, minutes }) => [personId, minutes]));
    const rows = [...said].flatMap(([personId, minutes]) => {
      const before = standing.find((each) => each.personId === personId);
      const counted = Math.min(minutes, minutesOf(session));
      if (!known.has(personId) || before?.minutes === counted) return [];
      const row = { sessionId: session.id, personId, means: 'list' as const, device: null };
      return [
        { ...row, minutes: counted, supersedesId: before?.id ?? null },
        // Another record of hers, merged since, must not stand against what the list says now.
        ...(before?.others ?? []).map((supersedesId) => ({ ...row, minutes: 0, supersedesId })),
      ];
    });
    await appendAttendance(tx, rows, { now, accountId: accountOf(actor) });
    return { classId: of.id, written: rows.length };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'class',
    subjectId: result.classId,
    detail: { sessionId: input.sessionId, written: result.written },
  }),
});
