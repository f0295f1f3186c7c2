import type { Happening } from '#domain/learning/event.ts';
import { answerIn, sameResponse } from '#domain/learning/form-answer.ts';
import { newId } from '#lib/ids.ts';
import { readAttempt } from '#usecases/learning/read-attempt.ts';
import { recordLearningEvents } from '#usecases/learning/record-learning-events.ts';
import type { Caller } from '#usecases/usecase.ts';
import { formEvents } from './form-events.ts';

export type AnswerForm = {
  readonly attemptId: string;
  readonly enrolmentId: string;
  readonly valuesOf: (field: string) => readonly string[];
  readonly submit: boolean;
  /** Hand in although questions are left out. */
  readonly anyway: boolean;
  readonly now: Date;
};
export type AnswerFormResult =
  | { readonly kind: 'saved' | 'submitted' }
  | { readonly kind: 'incomplete'; readonly questionIds: readonly string[] }
  | { readonly kind: 'unanswered'; readonly count: number };

/**
 * The quiz as a plain form: whatever button was pressed, every whole answer on the page is kept. Handing in names the
 * answers as the page showed them; it waits while an answer is half given or, once, while questions are left out.
 */
export const answerInForm = async (caller: Caller, form: AnswerForm): Promise<AnswerFormResult> => {
  const { attempt } = await readAttempt(caller, { attemptId: form.attemptId });
  if (attempt.mark) return { kind: 'submitted' };
  const happened: (Happening & { id: string })[] = [];
  const answerIds: string[] = [];
  const questionIds: string[] = [];
  let count = 0;
  for (const question of attempt.questions) {
    const response = answerIn(question, form.valuesOf);
    if (response === 'empty') count += 1;
    else if (response === 'incomplete') questionIds.push(question.id);
    else {
      const saved = attempt.answers.find((answer) => answer.questionId === question.id);
      const known = saved && sameResponse(saved.response, response) ? saved.eventId : null;
      const id = known ?? newId();
      answerIds.push(id);
      const body = { attemptId: attempt.id, questionId: question.id, response };
      if (!known) happened.push({ id, kind: 'question-answered', body });
    }
  }
  const handsIn = form.submit && questionIds.length === 0 && (count === 0 || form.anyway);
  if (handsIn) {
    happened.push({ id: newId(), kind: 'attempt-submitted', body: { attemptId: attempt.id, answerIds } });
  }
  if (happened.length > 0) {
    const events = formEvents(caller, form.now, form.enrolmentId, happened);
    await recordLearningEvents(caller, { events });
  }
  if (questionIds.length > 0) return { kind: 'incomplete', questionIds };
  if (form.submit && !handsIn) return { kind: 'unanswered', count };
  return { kind: form.submit ? 'submitted' : 'saved' };
};
