import type { Reader } from '#db/client.ts';
import type { DrawOf } from '#domain/learning/attempt.ts';
import { type Progress, progressOf } from '#domain/learning/progress.ts';
import { attemptsOfEnrolments } from './attempts.ts';
import { type CourseVersion, courseVersionById } from './courses.ts';
import type { Enrolment } from './learning-enrolments.ts';
import { eventsOf } from './learning-events.ts';
import { drawFor } from './learning-settle.ts';

/** The attempts of an enrolment with the answers as they stand, from its events and pinned draws. */
export const openedAttempts = async (
  db: Reader,
  of: Enrolment,
): Promise<{ version: CourseVersion; progress: Progress; drawOf: DrawOf }> => {
  const [version, events, attempts] = await Promise.all([
    courseVersionById(db, of.courseVersionId),
    eventsOf(db, of.year, [of.id]),
    attemptsOfEnrolments(db, of.year, [of.id]),
  ]);
  const draws = new Map(attempts.map((attempt) => [attempt.id, attempt.draw]));
  const drawOf: DrawOf = (attemptId) => draws.get(attemptId) ?? drawFor(version, attemptId);
  return { version, progress: progressOf(version.content, events, drawOf), drawOf };
};
