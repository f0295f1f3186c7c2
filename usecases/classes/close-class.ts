import { z } from 'zod';
import { attendanceOf } from '#db/queries/classes/attendance.ts';
import { loadClass } from '#db/queries/classes/classes.ts';
import { closingsOf, outcomesStanding, unitNameOn, writeClosing } from '#db/queries/classes/closing.ts';
import { registrationsOf } from '#db/queries/classes/roll.ts';
import { sessionsOf } from '#db/queries/classes/sessions.ts';
import { trainingsStandingFor } from '#db/queries/external-facts.ts';
import { markPeople } from '#db/queries/standings.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { outcomesOf } from '#domain/classes/attendance.ts';
import { changedOutcomes } from '#domain/classes/correction.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { accountOf, refuseCancelled } from '../class-input.ts';
import { command } from '../usecase.ts';

/**
 * Closes a class when its last session is over: decides from the attendance who completed it and writes their training
 * facts, and has their standings decided anew, in one transaction. Closing again corrects: only what differs is
 * written, as facts that name what stands in the place of those written before. Refused: `class-cancelled`, `class-without-sessions`,
 * `class-not-ended`, `correction-needs-reason`, `class-closing-unchanged`.
 */
export const closeClass = command({
  name: 'class.close',
  input: z.object({ classId: z.uuid(), reason: z.string().trim().max(500, 'too-long').default('') }),
  subject: (tx, { input, now }) => loadClass(tx, input.classId, dayOf(now), 'lock'),
  may: canManageClass,
  run: async (tx, { actor, input, subject, now }) => {
    refuseCancelled(subject);
    const sessions = (await sessionsOf(tx, [subject.id])).filter(({ cancelledAt }) => !cancelledAt);
    const [first] = sessions;
    if (!first) throw new Refused('class-without-sessions');
    if (sessions.some(({ endsAt }) => endsAt > now)) throw new Refused('class-not-ended');
    const earlier = await closingsOf(tx, subject.id);
    if (earlier.length > 0 && input.reason.length < 10) throw new Refused('correction-needs-reason');
    const ids = sessions.map(({ id }) => id);
    const [presence, events, standing, organiser] = [
      await attendanceOf(tx, ids),
      await registrationsOf(tx, [subject.id]),
      await outcomesStanding(tx, subject.id),
      await unitNameOn(tx, subject.unitId, now),
    ];
    const came = presence.filter(({ minutes }) => minutes > 0).map(({ personId }) => personId);
    const people = [...new Set([...came, ...standing.map(({ keptId }) => keptId)])];
    const changed = changedOutcomes(
      outcomesOf(subject.attendancePercent, sessions, presence, people),
      standing,
    );
    if (earlier.length > 0 && changed.length === 0) throw new Refused('class-closing-unchanged');
    const accountId = accountOf(actor);
    const by = { number: earlier.length + 1, now, accountId, organiser, reason: input.reason || null };
    // An import may have corrected what a closing wrote: the newest word is what this one replaces.
    const last = await trainingsStandingFor(
      tx,
      changed.flatMap(({ replaces }) => replaces ?? []),
    );
    const written = changed.map(({ replaces, keptId, ...outcome }) => {
      const signedUp = events.find(({ personId }) => personId === keptId)?.recordedAt;
      const supersedesId = replaces && (last.get(replaces) ?? null);
      return { ...outcome, enrolledOn: dayOf(signedUp ?? first.startsAt), supersedesId };
    });
    await writeClosing(tx, subject, written, by);
    await markPeople(
      tx,
      changed.map(({ personId }) => personId),
      now,
    );
    return { number: by.number, people: changed.length, completed: changed.filter(({ met }) => met).length };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'class',
    subjectId: input.classId,
    detail: { ...result, reason: input.reason || null },
  }),
});
