import { sampleQuiz } from '#domain/assessment/sample-questions.ts';
import type { CourseContent, Lesson } from '#domain/catalogue/course.ts';
import type { Happening, LearningEvent } from '#domain/learning/event.ts';

/** A small course and a way to write events, for the tests of this folder. */
const text = (words: string) => ({ vi: words, en: words });
const lesson = (code: string): Lesson => ({
  code,
  title: text(code),
  durationMinutes: 10,
  lastCheckedOn: '2026-01-01',
  legalBasis: [],
  blocks: [],
});

/** Three lessons and five drawn questions, of which four must be right. */
export const sampleCourse: CourseContent = {
  code: 'sample',
  title: text('sample'),
  summary: text('sample'),
  contentGroup: 'general',
  form: 'short',
  hoursPeriods: 2,
  lessons: ['one', 'two', 'three'].map(lesson),
  quiz: { ...sampleQuiz(5, 8), passPercent: 80 },
};

/** The sample attempts draw the fillers, which are single-choice questions with the right answer `b`. */
export const sampleDraw = () =>
  sampleCourse.quiz.questions.slice(4, 9).map((question) => ({ questionId: question.id, order: [] }));

/** An event recorded at a minute of 1 January 2026; it occurred then too, unless told otherwise. */
export const at = (minute: number, happening: Happening, id: string, occurred = minute): LearningEvent => ({
  id,
  enrolmentId: 'e',
  deviceId: 'd',
  sequence: occurred,
  occurredAt: new Date(Date.UTC(2026, 0, 1, 0, occurred)),
  recordedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)),
  ...happening,
});
export const minute = (count: number): Date => new Date(Date.UTC(2026, 0, 1, 0, count));

export const finished = (when: number, code: string): LearningEvent =>
  at(when, { kind: 'lesson-finished', body: { lesson: code } }, `finish-${code}-${when}`);

/** The events of a whole attempt with so many right answers, all recorded at one minute. */
export const attempt = (when: number, id: string, right: number): LearningEvent[] => {
  const answers = sampleDraw()
    .slice(0, right)
    .map(({ questionId }, place) =>
      at(
        when,
        { kind: 'question-answered', body: { attemptId: id, questionId, response: rightTo(questionId) } },
        `${id}-answer-${place}`,
      ),
    );
  const answerIds = answers.map((answer) => answer.id);
  return [
    at(when, { kind: 'attempt-started', body: {} }, id),
    ...answers,
    at(when, { kind: 'attempt-submitted', body: { attemptId: id, answerIds } }, `${id}-submit`),
  ];
};

const rightTo = (questionId: string) => {
  const question = sampleCourse.quiz.questions.find((each) => each.id === questionId);
  if (question?.kind !== 'single') throw new Error(`${questionId} is not a single choice`);
  return { kind: 'single' as const, choice: question.correct };
};
