import { z } from 'zod';
import { attendanceOf } from '#db/queries/classes/attendance.ts';
import { accountNames, loadClass } from '#db/queries/classes/classes.ts';
import { closingsOf, unitNameOn } from '#db/queries/classes/closing.ts';
import { namesOf, registrationsOf } from '#db/queries/classes/roll.ts';
import { sessionsOf } from '#db/queries/classes/sessions.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { outcomesOf } from '#domain/classes/attendance.ts';
import { rollOf } from '#domain/classes/roll.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * A class as who manages it sees it: sessions, roll with the queue, everybody who came, what attendance amounts to so
 * far, and closings. The same rows make the minutes. Bounded queries however many people.
 */
export const readClass = query({
  name: 'class.read',
  input: z.object({ classId: z.uuid() }),
  subject: (db, { input, now }) => loadClass(db, input.classId, dayOf(now)),
  may: canManageClass,
  run: async (db, { subject, now }) => {
    const [sessions, events, closings, unitName] = await Promise.all([
      sessionsOf(db, [subject.id]),
      registrationsOf(db, [subject.id]),
      closingsOf(db, subject.id),
      unitNameOn(db, subject.unitId, now),
    ]);
    const held = sessions.filter(({ cancelledAt }) => !cancelledAt);
    const attendance = await attendanceOf(
      db,
      held.map(({ id }) => id),
    );
    const roll = rollOf(events);
    const came = attendance.filter(({ minutes }) => minutes > 0).map(({ personId }) => personId);
    const people = [...new Set([...roll.seated, ...came, ...attendance.map(({ personId }) => personId)])];
    const [names, accounts] = await Promise.all([
      namesOf(db, [...people, ...roll.waiting]),
      accountNames(db, [...subject.trainerIds, ...closings.flatMap(({ closedBy }) => closedBy ?? [])]),
    ]);
    const soFar = outcomesOf(subject.attendancePercent, held, attendance, people);
    const sorted = soFar
      .map((outcome) => ({
        ...outcome,
        name: names.get(outcome.personId) ?? null,
        seated: roll.seated.includes(outcome.personId),
      }))
      .toSorted((a, b) => givenFirst(a.name).localeCompare(givenFirst(b.name), 'vi'));
    return {
      class: subject,
      unitName,
      sessions,
      attendance,
      people: sorted,
      waiting: roll.waiting.map((personId) => ({ personId, name: names.get(personId) ?? null })),
      seated: roll.seated.length,
      trainers: subject.trainerIds.map((id) => ({ id, name: accounts.get(id) ?? '' })),
      closings: closings.map((each) => ({
        ...each,
        by: each.closedBy ? (accounts.get(each.closedBy) ?? '') : '',
      })),
    };
  },
  audit: ({ input }) => ({ subjectKind: 'class', subjectId: input.classId }),
});

/** Vietnamese lists go by given name, the last word. */
const givenFirst = (name: string | null): string => (name ?? '').replace(/^(.*) (\S+)$/, '$2 $1');
