import { z } from 'zod';
import { newestVersion } from '#db/queries/courses.ts';
import { addEnrolment, enrolmentsOf, lockEnrolments } from '#db/queries/learning-enrolments.ts';
import { dutyForEnrolment } from '#db/queries/obligations/of-person.ts';
import { Refused } from '#domain/refusal.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/**
 * Enrols the actor in the newest version of a course for the reporting year of today, under the duty she owes it
 * for where she has one. Whoever is enrolled in the course this year, in whatever version, keeps that enrolment.
 * Refused as `enrolment-needs-position` for an account without a person.
 */
export const startCourse = command({
  name: 'enrolment.start',
  input: z.object({ courseCode: z.string().min(1).max(100) }),
  subject: (tx, { input }) => newestVersion(tx, input.courseCode),
  may: (actor) => actor.kind === 'account',
  run: async (tx, { actor, subject: version, now }) => {
    const personId = actor.kind === 'account' ? actor.personId : null;
    if (personId === null) throw new Refused('enrolment-needs-position');
    const today = dayOf(now);
    const { year } = reportingYearOf(today);
    await lockEnrolments(tx, [`${personId}:${version.courseId}:${year}`]);
    const mine = await enrolmentsOf(tx, personId);
    const open = mine.find((each) => each.courseId === version.courseId && each.year === year);
    if (open) return { enrolmentId: open.id, year, fresh: false };
    const obligationId = await dutyForEnrolment(tx, { personId, courseId: version.courseId, today });
    const opened = await addEnrolment(tx, {
      year,
      personId,
      courseVersionId: version.id,
      obligationId,
      enrolledAt: now,
    });
    return { enrolmentId: opened.id, year, fresh: true };
  },
  audit: 'fact',
});
