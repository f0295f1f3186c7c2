import { describe, expect, test } from 'vitest';
import { withoutKey } from '#domain/assessment/question.ts';
import { matching, multiple, ordering, single } from '#domain/assessment/sample-questions.ts';
import { attemptOf, misfit, saySame } from '#domain/learning/event.ts';
import { answerIn, sameResponse } from '#domain/learning/form-answer.ts';
import { hoursByYear } from '#domain/learning/hours.ts';
import { nextStep } from '#domain/learning/next-step.ts';
import { at, sampleCourse } from '#domain/learning/sample-course.ts';

describe('the next step', () => {
  const step = (lessonsDone: string[], lastLesson: string | null, passed = false) => {
    const next = nextStep(sampleCourse, { lessonsDone, lastLesson, passed });
    return next.kind === 'lesson' ? next.lesson.code : next.kind;
  };
  test.each([
    [[], null, false, 'one'],
    [[], 'two', false, 'two'],
    [['two'], 'two', false, 'one'],
    [['one', 'two', 'three'], 'one', false, 'quiz'],
    [['one', 'two', 'three'], 'one', true, 'done'],
    [['one'], 'one', true, 'two'],
  ])('after %j, last in %s, quiz passed %s: %s', (done, last, passed, expected) => {
    expect(step(done, last, passed)).toBe(expected);
  });
});

describe('hours', () => {
  test('are summed by calendar year; what has no day or no known hours counts nothing', () => {
    const learned = [
      { completedOn: '2026-12-31', hoursPeriods: 4 },
      { completedOn: '2026-01-01', hoursPeriods: 8 },
      { completedOn: '2025-12-20', hoursPeriods: 40 },
      { completedOn: null, hoursPeriods: 16 },
      { completedOn: '2026-05-05', hoursPeriods: null },
    ];
    expect(hoursByYear(learned)).toEqual([
      { year: 2026, periods: 12 },
      { year: 2025, periods: 40 },
    ]);
  });
});

describe('an event', () => {
  const started = at(1, { kind: 'attempt-started', body: {} }, 'a');
  const opened = at(1, { kind: 'lesson-opened', body: { lesson: 'one' } }, 'o');

  test('belongs to the attempt it starts or names', () => {
    expect([attemptOf(started), attemptOf(opened)]).toEqual(['a', null]);
  });

  test.each([
    [{ kind: 'lesson-opened', body: { lesson: 'one' } }, null],
    [{ kind: 'lesson-finished', body: { lesson: 'four' } }, 'lesson'],
    [
      {
        kind: 'question-answered',
        body: { attemptId: 'a', questionId: 'none', response: { kind: 'single', choice: 'a' } },
      },
      'questionId',
    ],
    [
      {
        kind: 'question-answered',
        body: { attemptId: 'a', questionId: 'one', response: { kind: 'single', choice: 'z' } },
      },
      'response',
    ],
    [
      {
        kind: 'question-answered',
        body: { attemptId: 'a', questionId: 'one', response: { kind: 'multiple', choices: ['a'] } },
      },
      'response',
    ],
    [
      {
        kind: 'question-answered',
        body: { attemptId: 'a', questionId: 'one', response: { kind: 'single', choice: 'a' } },
      },
      null,
    ],
    [{ kind: 'attempt-submitted', body: { attemptId: 'a', answerIds: [] } }, null],
  ] as const)('%j fits the course but for %s', (happening, expected) => {
    expect(misfit(sampleCourse, happening)).toBe(expected);
  });

  test('says the same whenever it was sent and however its fields are ordered, not with other content', () => {
    expect(saySame(opened, { ...opened, sequence: 9, deviceId: 'other' })).toBe(true);
    expect(saySame(opened, at(1, { kind: 'lesson-opened', body: { lesson: 'two' } }, 'o'))).toBe(false);
    expect(saySame(opened, { ...opened, enrolmentId: 'other' })).toBe(false);
    expect(saySame(opened, at(1, { kind: 'attempt-started', body: {} }, 'o'))).toBe(false);
  });
});

describe('a plain form', () => {
  const orderOf = (question: typeof ordering | typeof multiple | typeof single) =>
    question.kind === 'matching'
      ? question.pairs.map((pair) => pair.right.id)
      : question.choices.map((choice) => choice.id);
  const answer = (question: typeof single, fields: Record<string, string[]>) =>
    answerIn(withoutKey(question, orderOf(question)), (field) => fields[field] ?? []);
  const rights = matching.kind === 'matching' ? matching.pairs : [];
  const all = Object.fromEntries(rights.map(({ left, right }) => [`q.match.${left.id}`, [right.id]]));

  test.each([
    ['nothing chosen', single, {}, 'empty'],
    ['one choice', single, { 'q.one': ['b'] }, { kind: 'single', choice: 'b' }],
    ['a choice it does not have', single, { 'q.one': ['z'] }, 'empty'],
    ['ticks', multiple, { 'q.many': ['a', 'c'] }, { kind: 'multiple', choices: ['a', 'c'] }],
    [
      'every position',
      ordering,
      { 'q.order.a': ['2'], 'q.order.b': ['4'], 'q.order.c': ['3'], 'q.order.d': ['1'] },
      { kind: 'ordering', order: ['d', 'a', 'c', 'b'] },
    ],
    ['a position left out', ordering, { 'q.order.a': ['2'], 'q.order.b': [''] }, 'incomplete'],
    [
      'a position twice',
      ordering,
      { 'q.order.a': ['2'], 'q.order.b': ['2'], 'q.order.c': ['3'], 'q.order.d': ['1'] },
      'incomplete',
    ],
    ['all positions blank', ordering, { 'q.order.a': [''] }, 'empty'],
  ])('says %s', (_says, question, fields, expected) => {
    expect(answer(question, fields as Record<string, string[]>)).toEqual(expected);
  });

  test('gives every left item its right one', () => {
    const fields = Object.fromEntries(
      Object.entries(all).map(([field, value]) => [field.replace('q.match', `q.${matching.id}`), value]),
    );
    expect(answer(matching, fields)).toEqual({
      kind: 'matching',
      pairs: Object.fromEntries(rights.map(({ left, right }) => [left.id, right.id])),
    });
    expect(answer(matching, Object.fromEntries(Object.entries(fields).slice(1)))).toBe('incomplete');
  });

  test('ticks in another order are the same answer', () => {
    expect(
      sameResponse({ kind: 'multiple', choices: ['a', 'b'] }, { kind: 'multiple', choices: ['b', 'a'] }),
    ).toBe(true);
    expect(
      sameResponse({ kind: 'ordering', order: ['a', 'b'] }, { kind: 'ordering', order: ['b', 'a'] }),
    ).toBe(false);
  });
});
