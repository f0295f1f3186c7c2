import type { DrawnQuestion } from '#domain/assessment/draw.ts';
import { isRight, rightResponse } from '#domain/assessment/marking.ts';
import { type PublicQuestion, type Response, withoutKey } from '#domain/assessment/question.ts';
import type { LocalText, Quiz } from '#domain/catalogue/course.ts';
import { type AttemptState, drawnQuestions } from '#domain/learning/attempt.ts';

/** An attempt as its learner may see it at any time: never the key. */
export type AttemptView = {
  readonly id: string;
  readonly state: AttemptState['status'];
  readonly missing: number;
  readonly questions: readonly PublicQuestion[];
  readonly answers: readonly {
    readonly questionId: string;
    readonly response: Response;
    readonly eventId: string;
    readonly savedAt: Date;
  }[];
  readonly mark: {
    readonly right: number;
    readonly total: number;
    readonly passed: boolean;
    readonly markedAt: Date;
  } | null;
};

export const attemptView = (quiz: Quiz, draw: readonly DrawnQuestion[], state: AttemptState): AttemptView => {
  const drawn = drawnQuestions(quiz, draw);
  return {
    id: state.id,
    state: state.status,
    missing: state.missing,
    questions: drawn.map((question, place) => withoutKey(question, draw[place]?.order ?? [])),
    answers: state.answers
      .filter((answer) => draw.some((each) => each.questionId === answer.questionId))
      .map(({ questionId, response, eventId, recordedAt }) => ({
        questionId,
        response,
        eventId,
        savedAt: recordedAt,
      })),
    mark: state.marked && {
      right: state.marked.right,
      total: state.marked.total,
      passed: state.marked.passed,
      markedAt: state.marked.markedAt,
    },
  };
};

/** How one question of a marked attempt went, with the key and the reason. */
export type Outcome = {
  readonly question: PublicQuestion;
  readonly response: Response | null;
  readonly right: boolean;
  readonly key: Response;
  readonly explanation: LocalText;
};

/** The outcomes of a marked attempt, null before it is marked: the key is not shown until then. */
export const outcomesOf = (
  quiz: Quiz,
  draw: readonly DrawnQuestion[],
  state: AttemptState,
): readonly Outcome[] | null => {
  if (!state.marked) return null;
  const responses = new Map(state.answers.map((answer) => [answer.questionId, answer.response]));
  return drawnQuestions(quiz, draw).map((question, place) => {
    const response = responses.get(question.id) ?? null;
    return {
      question: withoutKey(question, draw[place]?.order ?? []),
      response,
      right: isRight(question, response),
      key: rightResponse(question),
      explanation: question.explanation,
    };
  });
};
