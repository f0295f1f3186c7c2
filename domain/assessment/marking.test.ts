import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRight, mark, rightResponse, withOutcome } from '#domain/assessment/marking.ts';
import type { Response } from '#domain/assessment/question.ts';
import { matching, multiple, ordering, sampleQuiz, single } from '#domain/assessment/sample-questions.ts';
import type { Question } from '#domain/catalogue/course.ts';

const drawn = sampleQuiz(12).questions;

const cases: readonly [string, Question, Response | null, boolean][] = [
  ['the right choice', single, { kind: 'single', choice: 'b' }, true],
  ['a wrong choice', single, { kind: 'single', choice: 'a' }, false],
  ['no answer', single, null, false],
  ['all right choices in any order', multiple, { kind: 'multiple', choices: ['c', 'a'] }, true],
  ['one right choice missing', multiple, { kind: 'multiple', choices: ['a'] }, false],
  ['one wrong choice too many', multiple, { kind: 'multiple', choices: ['a', 'c', 'd'] }, false],
  ['a right choice twice instead of two', multiple, { kind: 'multiple', choices: ['a', 'a'] }, false],
  ['the right order', ordering, { kind: 'ordering', order: ['d', 'a', 'c', 'b'] }, true],
  ['two places exchanged', ordering, { kind: 'ordering', order: ['d', 'c', 'a', 'b'] }, false],
  [
    'the right order with one too many',
    ordering,
    { kind: 'ordering', order: ['d', 'a', 'c', 'b', 'x'] },
    false,
  ],
  ['all pairs right', matching, { kind: 'matching', pairs: { r: 'y', p: 'z', q: 'x' } }, true],
  ['two pairs exchanged', matching, { kind: 'matching', pairs: { p: 'x', q: 'z', r: 'y' } }, false],
  ['one pair too many', matching, { kind: 'matching', pairs: { p: 'z', q: 'x', r: 'y', s: 'w' } }, false],
  ['the answer to another kind', matching, { kind: 'ordering', order: ['z', 'x', 'y'] }, false],
];

test.each(cases)('all or nothing: %s', (_, question, response, right) => {
  expect(isRight(question, response)).toBe(right);
});

const answered = (count: number) =>
  new Map(drawn.slice(0, count).map((question) => [question.id, rightResponse(question)]));

test.each([
  [10, 8, true],
  [10, 7, false],
  [9, 8, true],
  [9, 7, false],
  [0, 0, false],
])('of %i drawn, %i right: passed is %s', (total, right, passed) => {
  expect(mark(drawn.slice(0, total), answered(right), 80)).toEqual({ right, total, passed });
});

test('answering one question rightly and leaving the rest does not pass', () => {
  expect(mark(drawn, answered(1), 80)).toEqual({ right: 1, total: 12, passed: false });
});

test('answers to questions that were not drawn are worth nothing', () => {
  expect(mark([single], new Map([[multiple.id, rightResponse(multiple)]]), 80).right).toBe(0);
});

test('the result page gets every drawn question once, unanswered ones too', () => {
  const outcomes = withOutcome(drawn, answered(2));
  expect(outcomes.map((outcome) => outcome.question.id)).toEqual(drawn.map((question) => question.id));
  expect(outcomes.map((outcome) => outcome.right)).toEqual(drawn.map((_, at) => at < 2));
  expect(outcomes.filter((outcome) => outcome.response === null)).toHaveLength(10);
});

const anyResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ kind: fc.constant('single' as const), choice: fc.constantFrom('a', 'b', 'c', 'z') }),
  fc.record({
    kind: fc.constant('multiple' as const),
    choices: fc.array(fc.constantFrom('a', 'b', 'c', 'd')),
  }),
  fc.record({ kind: fc.constant('ordering' as const), order: fc.array(fc.constantFrom('a', 'b', 'c', 'd')) }),
  fc.record({
    kind: fc.constant('matching' as const),
    pairs: fc.dictionary(fc.constantFrom('p', 'q', 'r', '__proto__'), fc.constantFrom('x', 'y', 'z')),
  }),
);

test('whatever is answered, right stays between 0 and the questions answered, and total is what was drawn', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...drawn]),
      fc.array(fc.tuple(fc.constantFrom(...drawn.map((question) => question.id)), anyResponse)),
      (questions, given) => {
        const responses = new Map(given);
        const { right, total } = mark(questions, responses, 80);
        expect(total).toBe(questions.length);
        expect(right).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(questions.filter((question) => responses.has(question.id)).length);
      },
    ),
  );
});

test('the full key is right, no answer is never right, and the order of drawing changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...drawn], { minLength: 1 }), fc.nat(12), (questions, count) => {
      const key = new Map(drawn.map((question) => [question.id, rightResponse(question)]));
      expect(mark(questions, key, 100)).toEqual({
        right: questions.length,
        total: questions.length,
        passed: true,
      });
      expect(mark(questions, new Map(), 1).right).toBe(0);
      const some = answered(count);
      expect(mark([...questions].reverse(), some, 80)).toEqual(mark(questions, some, 80));
    }),
  );
});
