import { expect, it } from 'vitest';
import type { PersonCondition } from '#domain/audiences/rule.ts';
import { ruleForPeriod } from './rule-for-period.ts';

const completed = (has: boolean, from: string | null, to: string | null): PersonCondition => ({
  kind: 'completed-course',
  courseIds: ['x'],
  has,
  from,
  to,
});
const seen = (condition: PersonCondition) =>
  ruleForPeriod({ language: 1, anyOf: [{ post: [], person: [condition] }] }, '2025-12-15').anyOf[0]?.person;

it.each([
  ['of this very year is asked no more', completed(false, '2026-01-01', '2026-12-31'), []],
  [
    'without days is asked up to the day before',
    completed(false, null, null),
    [completed(false, null, '2025-12-14')],
  ],
  [
    'of a year before stays',
    completed(false, '2024-01-01', '2024-12-31'),
    [completed(false, '2024-01-01', '2024-12-31')],
  ],
  [
    'across the start is cut there',
    completed(false, '2025-01-01', '2026-12-31'),
    [completed(false, '2025-01-01', '2025-12-14')],
  ],
])('"has not completed" %s', (_, condition, expected) => {
  expect(seen(condition)).toEqual(expected);
});

it('leaves what people must have, and tags, as they are', () => {
  const has = completed(true, '2026-01-01', null);
  const tags: PersonCondition = { kind: 'tags', tags: ['moi'], has: false };
  expect([seen(has), seen(tags)]).toEqual([[has], [tags]]);
});
