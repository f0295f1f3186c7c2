import { z } from 'zod';
import { failedSignIns, recordSignIn } from '#db/queries/accounts.ts';
import { appendAttendance, attendanceOf } from '#db/queries/classes/attendance.ts';
import { loadClass } from '#db/queries/classes/classes.ts';
import { closingsOf } from '#db/queries/classes/closing.ts';
import { sessionById, sessionsToEnter } from '#db/queries/classes/sessions.ts';
import { minutesOf } from '#domain/classes/attendance.ts';
import { takenSteps, takesCodes } from '#domain/classes/code.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { sessionCode } from '#lib/class-code.ts';
import { accountOf, personOf } from '../class-input.ts';
import { command } from '../usecase.ts';

const windowMs = 10 * 60_000;
const triesTaken = 8;

/**
 * Records the actor's presence by the code on the room's screen: six digits, or `session.token` from the picture. The
 * code must be one of the last half minute of a session that runs now, in which she has a seat or which takes who
 * walks in; a browser that was used for somebody else in the same session is refused. Coming twice changes nothing.
 * Refused: `class-code-wrong` (counted), `class-code-throttled`, `class-not-registered`, `class-device-used`,
 * `class-closed`, `enrolment-needs-position`.
 */
export const checkIn = command({
  name: 'class.check-in',
  input: z.object({ code: z.string().trim().max(100), device: z.uuid() }),
  subject: async (_tx, { actor }) => ({ personId: personOf(actor) }),
  may: (actor) => actor.kind === 'account',
  run: async (tx, { actor, input, subject: { personId }, now }) => {
    if (personId === null) throw new Refused('enrolment-needs-position');
    const tries = await failedSignIns(tx, keyOf(personId), new Date(now.getTime() - windowMs));
    if (tries >= triesTaken) throw new Refused('class-code-throttled');
    const sessionId = await sessionOf(tx, personId, input.code, now);
    const session = sessionId ? await sessionById(tx, sessionId) : null;
    const of = session ? await loadClass(tx, session.classId, dayOf(now), 'lock') : null;
    if (!session || !of || of.cancelledAt || !takesCodes(session, now)) throw new Refused('class-code-wrong');
    const seated = (await sessionsToEnter(tx, personId, now)).some(
      (each) => each.sessionId === session.id && each.seated,
    );
    if (!seated && !of.walkIn) throw new Refused('class-not-registered', { title: of.title });
    if ((await closingsOf(tx, of.id)).length > 0) throw new Refused('class-closed');
    const standing = await attendanceOf(tx, [session.id]);
    const device = input.device;
    if (standing.some((each) => each.device === device && each.personId !== personId && each.minutes > 0))
      throw new Refused('class-device-used');
    const said = { classTitle: of.title, startsAt: session.startsAt };
    // What the trainer's list says of her stands: a code does not overrule it.
    if (standing.some((each) => each.personId === personId)) return { ...said, fresh: false };
    const row = { sessionId: session.id, personId, minutes: minutesOf(session), means: 'code' as const };
    await appendAttendance(tx, [{ ...row, device, supersedesId: null }], {
      now,
      accountId: accountOf(actor),
    });
    await recordSignIn(tx, [keyOf(personId)], true, now);
    return { ...said, fresh: true };
  },
  afterRefusal: async (db, { actor, now }, refusal) => {
    if (refusal.code === 'class-code-wrong')
      await recordSignIn(db, [keyOf(personOf(actor) ?? '')], false, now);
  },
  audit: 'fact',
});

const keyOf = (personId: string): string => `class-code:${personId}`;

type Reader = Parameters<typeof sessionsToEnter>[0];

/** The session a code belongs to; her own ones are tried first. */
const sessionOf = async (tx: Reader, personId: string, code: string, now: Date): Promise<string | null> => {
  const [, scanned, token] = /^([0-9a-f-]{36})\.([0-9a-f]{32})$/.exec(code) ?? [];
  if (scanned && token)
    return takenSteps(now).some((step) => sessionCode(scanned, step).token === token) ? scanned : null;
  const digits = code.replace(/\D/g, '');
  if (digits.length !== 6) return null;
  const near = await sessionsToEnter(tx, personId, now);
  const found = near.find(({ sessionId }) =>
    takenSteps(now).some((step) => sessionCode(sessionId, step).digits === digits),
  );
  return found?.sessionId ?? null;
};
