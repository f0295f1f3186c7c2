import { expect, test } from 'vitest';
import { type PlanIndicator, type Target, targetFor } from '#domain/plan/plan.ts';

const text = { vi: 'chữ', en: 'words' };

const withTargets = (targets: readonly Target[]): PlanIndicator => ({
  code: 'I-06',
  title: text,
  wording: text,
  unit: 'resident',
  kind: 'rate',
  targets,
  everyYear: false,
  aspirational: false,
  calendar: 'calendar-year',
  owner: text,
  sources: ['survey'],
  counting: { version: 1, text },
  rule: { kind: 'residents', essentialNeeded: 3 },
  cumulativeFrom: null,
  legalSources: [text],
});

const skilled = withTargets([
  { year: 2025, value: 80, unit: 'percent' },
  { year: 2030, value: 90, unit: 'percent' },
]);

test.each([
  [2023, 80],
  [2025, 80],
  [2026, 90],
  [2030, 90],
  [2031, 90],
])('the year %i is measured against %i percent', (year, value) => {
  expect(targetFor(skilled, year)?.value).toBe(value);
});

test('an indicator without targets has none in any year', () => {
  expect(targetFor(withTargets([]), 2026)).toBeNull();
});
