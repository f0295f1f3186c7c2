'use server';

import { formAction } from '#app/_http/form-action.ts';
import { recordLearningEvents } from '#usecases/learning/record-learning-events.ts';
import type { Caller } from '#usecases/usecase.ts';
import { answerInForm } from './answer-form.ts';
import { completedPath, coursePath, lessonPath, nextPath, quizPath, resultPath } from './course-paths.ts';
import { formEvents } from './form-events.ts';
import { finishAndGoOn, startAndOpen } from './start-and-open.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');
const course = (form: FormData): string => text(form, 'courseCode');

export const startAction = formAction.still({
  useCase: startAndOpen,
  input: (form, now) => ({ courseCode: course(form), now }),
  then: (next, form) => nextPath(course(form), next),
  back: (form) => coursePath(course(form)),
});

export const finishLessonAction = formAction.still({
  useCase: finishAndGoOn,
  input: (form, now) => ({
    courseCode: course(form),
    enrolmentId: text(form, 'enrolmentId'),
    lesson: text(form, 'lesson'),
    now,
  }),
  then: ({ lesson, completed }, form) => {
    if (lesson !== null) return lessonPath(course(form), lesson);
    return completed ? completedPath(course(form)) : quizPath(course(form));
  },
  back: (form) => lessonPath(course(form), text(form, 'lesson')),
});

export const startAttemptAction = formAction.still({
  useCase: (caller: Caller, input: { enrolmentId: string; attemptId: string; now: Date }) =>
    recordLearningEvents(caller, {
      events: formEvents(caller, input.now, input.enrolmentId, [
        { id: input.attemptId, kind: 'attempt-started', body: {} },
      ]),
      startNeedsLessons: true,
    }),
  // The id stands in the page, so that pressing twice starts one attempt.
  input: (form, now) => ({ enrolmentId: text(form, 'enrolmentId'), attemptId: text(form, 'attemptId'), now }),
  then: (_result, form) => quizPath(course(form)),
  back: (form) => quizPath(course(form)),
});

export const answerAction = formAction.still({
  useCase: answerInForm,
  input: (form, now) => ({
    attemptId: text(form, 'attemptId'),
    enrolmentId: text(form, 'enrolmentId'),
    valuesOf: (field) => form.getAll(field).map(String),
    submit: text(form, 'press') === 'submit',
    anyway: form.has('anyway'),
    now,
  }),
  then: (result, form) => {
    const quiz = quizPath(course(form));
    switch (result.kind) {
      case 'submitted':
        return resultPath(course(form), text(form, 'attemptId'));
      case 'saved':
        return `${quiz}?saved=1#q-${encodeURIComponent(text(form, 'press').replace('save ', ''))}`;
      case 'incomplete':
        return `${quiz}?incomplete=${result.questionIds.map(encodeURIComponent).join(',')}`;
      case 'unanswered':
        return `${quiz}?unanswered=${result.count}#submit`;
    }
  },
  back: (form) => quizPath(course(form)),
});
