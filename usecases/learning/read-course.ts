import { z } from 'zod';
import { newestVersion } from '#db/queries/courses.ts';
import { notBegun, standingIn } from '#db/queries/learning-standing.ts';
import { nextStep } from '#domain/learning/next-step.ts';
import { percentOf, requirementOf } from '#domain/learning/requirement.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * A course as the actor has it in this reporting year: the version she is enrolled in, else the newest one. The quiz
 * comes without its questions. `enrolment` is null before she began.
 */
export const readCourse = query({
  name: 'course.read',
  input: z.object({ courseCode: z.string().min(1).max(100) }),
  subject: (db, { input }) => newestVersion(db, input.courseCode),
  may: (actor) => actor.kind === 'account' && actor.personId !== null,
  run: async (db, { actor, subject: newest, now }) => {
    const personId = actor.kind === 'account' ? actor.personId : null;
    const { year } = reportingYearOf(dayOf(now));
    const standing = personId === null ? null : await standingIn(db, personId, newest.courseId, year);
    const { content } = standing?.version ?? newest;
    const progress = standing?.progress ?? notBegun;
    const requirement = requirementOf(content, progress);
    const { quiz, ...course } = content;
    return {
      course,
      quiz: { draw: quiz.draw, passPercent: quiz.passPercent },
      year,
      enrolment: standing && { id: standing.enrolment.id },
      requirement,
      percent: percentOf(requirement),
      lessonsDone: progress.lessonsDone,
      next: nextStep(content, progress),
      completedAt: standing?.completedAt ?? null,
    };
  },
});
