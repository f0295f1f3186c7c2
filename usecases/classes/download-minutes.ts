import { z } from 'zod';
import { classesVi } from '#content/messages/classes.vi.ts';
import { attendanceOf } from '#db/queries/classes/attendance.ts';
import { accountNames, loadClass } from '#db/queries/classes/classes.ts';
import { unitNameOn } from '#db/queries/classes/closing.ts';
import { namesOf, registrationsOf } from '#db/queries/classes/roll.ts';
import { sessionsOf } from '#db/queries/classes/sessions.ts';
import { canManageClass } from '#domain/classes/access.ts';
import { outcomesOf } from '#domain/classes/attendance.ts';
import { rollOf } from '#domain/classes/roll.ts';
import { dayOf } from '#domain/time/day.ts';
import { writeDocx } from '#standards/document/write-docx.ts';
import { minutesDocument } from '../class-minutes.ts';
import { query } from '../usecase.ts';

/** The minutes of a class as an official document (Decree 30/2020): sessions, trainers, who attended each. */
export const downloadMinutes = query({
  name: 'class.download-minutes',
  input: z.object({ classId: z.uuid() }),
  subject: (db, { input, now }) => loadClass(db, input.classId, dayOf(now)),
  may: canManageClass,
  run: async (db, { subject, now }) => {
    const held = (await sessionsOf(db, [subject.id])).filter(({ cancelledAt }) => !cancelledAt);
    const ids = held.map(({ id }) => id);
    const [attendance, events, unitName, trainers] = await Promise.all([
      attendanceOf(db, ids),
      registrationsOf(db, [subject.id]),
      unitNameOn(db, subject.unitId, now),
      accountNames(db, subject.trainerIds),
    ]);
    const came = attendance.map(({ personId }) => personId);
    const people = [...new Set([...rollOf(events).seated, ...came])];
    const names = await namesOf(db, people);
    const outcomes = outcomesOf(subject.attendancePercent, held, attendance, people)
      .map((outcome) => ({ ...outcome, name: names.get(outcome.personId) ?? classesVi.erased }))
      .toSorted((a, b) => givenFirst(a.name).localeCompare(givenFirst(b.name), 'vi'));
    const document = minutesDocument({
      ...{ of: subject, unitName, trainers: [...trainers.values()], sessions: held, attendance, outcomes },
    });
    return { bytes: await writeDocx(document), name: `bien-ban-lop-${subject.id}.docx` };
  },
  audit: ({ input }) => ({ subjectKind: 'class', subjectId: input.classId }),
});

const givenFirst = (name: string): string => name.replace(/^(.*) (\S+)$/, '$2 $1');
