import type { CourseContent } from '#domain/catalogue/course.ts';
import { type AttemptState, attemptsOf, type DrawOf, type Marked } from '#domain/learning/attempt.ts';
import { byOccurrence, byRecording, type Kept, type LearningEvent } from '#domain/learning/event.ts';
import { percentOf, type Requirement, requirementOf, type Score } from '#domain/learning/requirement.ts';

/** Where an enrolment stands by its events. `completed` names the moment, and the event that made it complete. */
export type Progress = {
  readonly beganAt: Date | null;
  readonly lessonsDone: readonly string[];
  readonly lastLesson: string | null;
  readonly attempts: readonly AttemptState[];
  readonly best: Score | null;
  readonly passed: boolean;
  readonly requirement: Requirement;
  readonly percent: number;
  readonly completed: Completed | null;
};
export type Completed = {
  readonly at: Date;
  readonly causedBy: string;
  readonly met: Requirement & { readonly attemptId: string };
};

/**
 * Progress of one enrolment from the set of its events, by its pinned course version. Lessons and attempts may come in
 * any order; lessons finished late count once they are there.
 */
export const progressOf = (
  content: CourseContent,
  events: readonly LearningEvent[],
  drawOf: DrawOf,
): Progress => {
  const finished = firstFinished(events);
  const lessonsDone = content.lessons.map((lesson) => lesson.code).filter((code) => finished.has(code));
  const attempts = attemptsOf(content.quiz, events, drawOf);
  const marks = attempts.flatMap((attempt) =>
    attempt.marked ? [{ id: attempt.id, ...attempt.marked }] : [],
  );
  const passed = marks.some((one) => one.passed);
  const best = bestOf(marks);
  const requirement = requirementOf(content, { lessonsDone, best, passed });
  const lessonEvents = events.filter(isAboutLesson).sort(byOccurrence);
  return {
    beganAt:
      events.length > 0 ? new Date(Math.min(...events.map((event) => event.recordedAt.getTime()))) : null,
    lessonsDone,
    lastLesson: lessonEvents.at(-1)?.body.lesson ?? null,
    attempts,
    best,
    passed,
    requirement,
    percent: percentOf(requirement),
    completed: requirement.met ? completedBy(content, [...finished.values()], marks) : null,
  };
};

type MarkedAttempt = Marked & { readonly id: string };

/** Of each lesson, the event that the server had first. */
const firstFinished = (events: readonly LearningEvent[]): ReadonlyMap<string, Kept<'lesson-finished'>> => {
  const first = new Map<string, Kept<'lesson-finished'>>();
  for (const event of events.filter(isFinish).sort(byRecording)) {
    if (!first.has(event.body.lesson)) first.set(event.body.lesson, event);
  }
  return first;
};

/** The highest share; of equal ones the earlier. Compared without dividing. */
const bestOf = (marks: readonly Score[]): Score | null => {
  const [best] = [...marks].sort((a, b) => b.right * a.total - a.right * b.total);
  return best ? { right: best.right, total: best.total } : null;
};

/**
 * The moment when the last lesson and the first passed attempt were both there. What was met is kept as it stood then:
 * all lessons, and the attempt that passed.
 */
const completedBy = (
  content: CourseContent,
  finishes: readonly Kept<'lesson-finished'>[],
  marks: readonly MarkedAttempt[],
): Completed | null => {
  const [pass] = marks.filter((one) => one.passed).sort(byMarking);
  if (!pass) return null;
  const deciding: readonly LearningEvent[] = [...finishes, ...pass.events];
  const at = new Date(
    Math.max(pass.markedAt.getTime(), ...finishes.map((event) => event.recordedAt.getTime())),
  );
  const last = deciding
    .filter((event) => event.recordedAt.getTime() === at.getTime())
    .sort(byOccurrence)
    .at(-1);
  if (!last) return null;
  const score = { right: pass.right, total: pass.total };
  const lessonsDone = content.lessons.map((lesson) => lesson.code);
  return {
    at,
    causedBy: last.id,
    met: { ...requirementOf(content, { lessonsDone, best: score, passed: true }), attemptId: pass.id },
  };
};

const byMarking = (a: MarkedAttempt, b: MarkedAttempt): number =>
  a.markedAt.getTime() - b.markedAt.getTime() || (a.id < b.id ? -1 : 1);

const isFinish = (event: LearningEvent): event is Kept<'lesson-finished'> => event.kind === 'lesson-finished';
const isAboutLesson = (event: LearningEvent): event is Kept<'lesson-opened' | 'lesson-finished'> =>
  event.kind === 'lesson-opened' || event.kind === 'lesson-finished';
