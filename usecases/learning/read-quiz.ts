import { z } from 'zod';
import { newestVersion } from '#db/queries/courses.ts';
import { enrolmentsOf } from '#db/queries/learning-enrolments.ts';
import { openedAttempts } from '#db/queries/opened-attempts.ts';
import { isOwn } from '#domain/access/permission.ts';
import { attemptView } from '#domain/learning/attempt-view.ts';
import { reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/**
 * The quiz of a course as the actor has it this reporting year: what is missing before it, her attempts, and the
 * newest one that is not marked yet with its questions (no key). Not found when she is not enrolled.
 */
export const readQuiz = query({
  name: 'quiz.read',
  input: z.object({ courseCode: z.string().min(1).max(100) }),
  subject: async (db, { input, actor, now }) => {
    const personId = actor.kind === 'account' ? actor.personId : null;
    const newest = await newestVersion(db, input.courseCode);
    if (personId === null || !newest) return null;
    const { year } = reportingYearOf(dayOf(now));
    const mine = await enrolmentsOf(db, personId);
    return mine.find((each) => each.courseId === newest.courseId && each.year === year) ?? null;
  },
  may: (actor, enrolment) => isOwn(actor, enrolment.personId),
  run: async (db, { subject: enrolment }) => {
    const { version, progress, drawOf } = await openedAttempts(db, enrolment);
    const { content } = version;
    const open = progress.attempts.filter((each) => each.startedAt && !each.marked).at(-1);
    return {
      course: { code: content.code, title: content.title },
      quiz: { draw: content.quiz.draw, passPercent: content.quiz.passPercent },
      enrolmentId: enrolment.id,
      lessonsMissing: progress.requirement.parts[0].missing,
      passed: progress.passed,
      completed: progress.completed !== null,
      attempts: progress.attempts.flatMap(({ id, startedAt, marked }) =>
        startedAt && marked
          ? [
              {
                id,
                right: marked.right,
                total: marked.total,
                passed: marked.passed,
                markedAt: marked.markedAt,
              },
            ]
          : [],
      ),
      open: open ? attemptView(content.quiz, drawOf(open.id), open) : null,
    };
  },
});
