import { describe, expect, test } from 'vitest';
import { answerIn } from '#domain/learning/form-answer.ts';
import { delayAfter } from '#public/learner/outbox.js';
import { responseOf } from '#public/learner/quiz.js';

const text = { vi: '', en: '' };
const items = ['a', 'b', 'c'].map((id) => ({ id, text }));
const question = { id: 'q', prompt: text };

/** What the server's form reading makes of the same choices. */
const byServer = (
  kind: 'single' | 'multiple' | 'ordering' | 'matching',
  chosen: readonly (readonly [string, string])[],
) =>
  answerIn(
    kind === 'matching'
      ? { ...question, kind, lefts: items, rights: items }
      : { ...question, kind, choices: items },
    (field) =>
      field === 'q.q'
        ? chosen.map(([, value]) => value)
        : chosen.filter(([item]) => field === `q.q.${item}`).map(([, value]) => value),
  );

describe("the learner's script", () => {
  test.each([
    ['single', []],
    ['single', [['b', 'b']]],
    [
      'multiple',
      [
        ['a', 'a'],
        ['c', 'c'],
      ],
    ],
    [
      'ordering',
      [
        ['a', '2'],
        ['b', '3'],
        ['c', '1'],
      ],
    ],
    [
      'ordering',
      [
        ['a', '2'],
        ['b', '2'],
        ['c', '1'],
      ],
    ],
    [
      'ordering',
      [
        ['a', ''],
        ['b', '3'],
        ['c', '1'],
      ],
    ],
    [
      'ordering',
      [
        ['a', ''],
        ['b', ''],
        ['c', ''],
      ],
    ],
    [
      'matching',
      [
        ['a', 'c'],
        ['b', 'a'],
        ['c', 'b'],
      ],
    ],
    [
      'matching',
      [
        ['a', 'c'],
        ['b', 'c'],
        ['c', 'b'],
      ],
    ],
  ] as const)('reads %s %j as the server reads the plain form', (kind, chosen) => {
    expect(responseOf(kind, chosen)).toEqual(byServer(kind, chosen));
  });

  test('tries again after one second, then twice as long, never longer than half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(delayAfter)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });
});
