import { expect, test } from 'vitest';
import { isResponseFor, type Response, withoutKey } from '#domain/assessment/question.ts';
import { matching, multiple, ordering, single } from '#domain/assessment/sample-questions.ts';
import type { Question } from '#domain/catalogue/course.ts';

test('the browser sees the choices in the drawn order, and neither key nor explanation', () => {
  const seen = withoutKey(multiple, ['d', 'b', 'a', 'c']);
  expect(Object.keys(seen).sort()).toEqual(['choices', 'id', 'kind', 'prompt']);
  expect(seen.kind === 'multiple' && seen.choices.map((choice) => choice.id)).toEqual(['d', 'b', 'a', 'c']);
  expect(JSON.stringify(seen)).not.toContain('because of');
});

test('a matching question shows its left items as written and its right items as drawn', () => {
  const seen = withoutKey(matching, ['x', 'y', 'z']);
  if (seen.kind !== 'matching') throw new Error('another kind came back');
  expect(seen.lefts.map((item) => item.id)).toEqual(['p', 'q', 'r']);
  expect(seen.rights.map((item) => item.id)).toEqual(['x', 'y', 'z']);
  expect(seen).not.toHaveProperty('pairs');
});

test.each([[['a', 'b']], [['a', 'b', 'b']], [['a', 'b', 'x']], [['a', 'b', 'c', 'a']]])(
  'an order of another question is a bug: %j',
  (order) => {
    expect(() => withoutKey(single, order)).toThrow('does not belong to question one');
  },
);

const cases: readonly [string, Question, Response, boolean][] = [
  ['a known choice', single, { kind: 'single', choice: 'a' }, true],
  ['an unknown choice', single, { kind: 'single', choice: 'z' }, false],
  ['another kind', single, { kind: 'multiple', choices: ['a'] }, false],
  ['some choices', multiple, { kind: 'multiple', choices: ['c', 'a'] }, true],
  ['no choice at all', multiple, { kind: 'multiple', choices: [] }, false],
  ['a choice twice', multiple, { kind: 'multiple', choices: ['a', 'a'] }, false],
  ['a strange choice', multiple, { kind: 'multiple', choices: ['a', 'x'] }, false],
  ['a whole order', ordering, { kind: 'ordering', order: ['a', 'b', 'c', 'd'] }, true],
  ['half an order', ordering, { kind: 'ordering', order: ['a', 'b'] }, false],
  ['an order with one twice', ordering, { kind: 'ordering', order: ['a', 'b', 'c', 'c'] }, false],
  ['every item paired', matching, { kind: 'matching', pairs: { p: 'x', q: 'y', r: 'z' } }, true],
  ['an item left out', matching, { kind: 'matching', pairs: { p: 'x', q: 'y' } }, false],
  ['one right item for two', matching, { kind: 'matching', pairs: { p: 'x', q: 'x', r: 'z' } }, false],
  ['sides exchanged', matching, { kind: 'matching', pairs: { x: 'p', y: 'q', z: 'r' } }, false],
  ['a single answer to a matching', matching, { kind: 'single', choice: 'p' }, false],
];

test.each(cases)('well-formed or not: %s', (_, question, response, wellFormed) => {
  expect(isResponseFor(question, response)).toBe(wellFormed);
});
