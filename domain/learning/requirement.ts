import type { CourseContent } from '#domain/catalogue/course.ts';

/**
 * What completes an enrolment, as a tree with what is met: every lesson finished, and one attempt at the quiz passed.
 * Version 1 of the rule; frozen with the pinned course version and kept in the completion.
 */
export type Requirement = {
  readonly rule: 1;
  readonly met: boolean;
  readonly parts: readonly [LessonsPart, QuizPart];
};
export type LessonsPart = {
  readonly kind: 'lessons';
  readonly met: boolean;
  readonly done: number;
  readonly total: number;
  /** Codes of the lessons still to finish, in the order of the course. */
  readonly missing: readonly string[];
};
export type QuizPart = {
  readonly kind: 'quiz';
  readonly met: boolean;
  readonly passPercent: number;
  readonly best: Score | null;
};
export type Score = { readonly right: number; readonly total: number };

/** What the rule looks at. `lessonsDone` may be in any order; codes the version does not have are not looked at. */
export type Standing = {
  readonly lessonsDone: readonly string[];
  readonly best: Score | null;
  readonly passed: boolean;
};

export const requirementOf = (content: CourseContent, standing: Standing): Requirement => {
  const missing = content.lessons
    .map((lesson) => lesson.code)
    .filter((code) => !standing.lessonsDone.includes(code));
  const total = content.lessons.length;
  const lessons: LessonsPart = {
    kind: 'lessons',
    met: missing.length === 0,
    done: total - missing.length,
    total,
    missing,
  };
  const { passPercent } = content.quiz;
  const quiz: QuizPart = { kind: 'quiz', met: standing.passed, passPercent, best: standing.best };
  return { rule: 1, met: lessons.met && quiz.met, parts: [lessons, quiz] };
};

/** How far, a whole number from 0 to 100: each lesson is a step and so is the quiz; 100 only when all is met. */
export const percentOf = ({ parts: [lessons, quiz] }: Requirement): number =>
  Math.floor(((lessons.done + (quiz.met ? 1 : 0)) * 100) / (lessons.total + 1));
