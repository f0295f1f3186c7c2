import { isResponseFor, type Response } from '#domain/assessment/question.ts';
import type { Question } from '#domain/catalogue/course.ts';

/** `total` is the number of questions drawn, never the number answered. Whole numbers only. */
export type Mark = { readonly right: number; readonly total: number; readonly passed: boolean };

/** How one drawn question went; `response` null means it was not answered, which is not right. */
export type QuestionOutcome = {
  readonly question: Question;
  readonly response: Response | null;
  readonly right: boolean;
};

/** Responses of one attempt by question id. */
export type Responses = ReadonlyMap<string, Response>;

/** All or nothing: every choice, place or pair as in the key. No answer, or one of another kind, is not right. */
export const isRight = (question: Question, response: Response | null): boolean => {
  if (response === null || !isResponseFor(question, response)) return false;
  switch (response.kind) {
    case 'single':
      return question.kind === 'single' && response.choice === question.correct;
    case 'multiple':
      return question.kind === 'multiple' && sameSet(response.choices, question.correct);
    case 'ordering':
      return (
        question.kind === 'ordering' &&
        question.choices.every((choice, place) => choice.id === response.order[place])
      );
    case 'matching':
      return (
        question.kind === 'matching' &&
        question.pairs.every((pair) => response.pairs[pair.left.id] === pair.right.id)
      );
  }
};

/** The mark of an attempt over the questions drawn for it. `passPercent` is a whole number from 0 to 100. */
export const mark = (drawn: readonly Question[], responses: Responses, passPercent: number): Mark => {
  const right = withOutcome(drawn, responses).filter((outcome) => outcome.right).length;
  const total = drawn.length;
  return { right, total, passed: total > 0 && right * 100 >= passPercent * total };
};

/** Every drawn question with its response and whether it was right, in the order drawn. For the result page. */
export const withOutcome = (drawn: readonly Question[], responses: Responses): readonly QuestionOutcome[] =>
  drawn.map((question) => {
    const response = responses.get(question.id) ?? null;
    return { question, response, right: isRight(question, response) };
  });

/** The response the key asks for. Shown after the attempt, never before it. */
export const rightResponse = (question: Question): Response => {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', choice: question.correct };
    case 'multiple':
      return { kind: 'multiple', choices: question.correct };
    case 'ordering':
      return { kind: 'ordering', order: question.choices.map((choice) => choice.id) };
    case 'matching':
      return {
        kind: 'matching',
        pairs: Object.fromEntries(question.pairs.map((pair) => [pair.left.id, pair.right.id])),
      };
  }
};

const sameSet = (given: readonly string[], key: readonly string[]): boolean =>
  given.length === key.length && key.every((id) => given.includes(id));
