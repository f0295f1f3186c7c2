import { expect, test } from 'vitest';
import { planByCode, plans } from '#content/plans/plans.ts';
import { countedFour } from '#domain/indicators/testing/four-rules.ts';
import { countedIndicators } from '#domain/plan/counted.ts';

const plan = plans[0];
const indicators = plan?.indicators ?? [];

test('plan 183 is there with its 13 indicators in order', () => {
  expect(planByCode('kh-183-hau-giang')).toBe(plan);
  expect(planByCode('kh-000')).toBeNull();
  expect(indicators.map((one) => one.code)).toEqual(
    Array.from({ length: 13 }, (_, at) => `I-${String(at + 1).padStart(2, '0')}`),
  );
});

test('the targets are those of the plan', () => {
  const targets = indicators.flatMap((one) =>
    one.targets.map((target) => `${one.code} ${target.year} ${target.value ?? ''}${target.unit}`),
  );
  expect(targets).toEqual([
    'I-02 2025 all',
    'I-03 2025 100percent',
    'I-04 2025 100percent',
    'I-05 2025 100percent',
    'I-06 2025 80percent',
    'I-06 2030 90percent',
    'I-07 2025 30count',
    'I-08 2025 all',
    'I-09 2025 1count',
    'I-10 2025 100percent',
    'I-11 2025 60percent',
    'I-11 2030 80percent',
    'I-12 2030 100count',
    'I-13 2030 100percent',
  ]);
});

test('the four indicators counted from learning have the four rules, and only I-05 starts anew every year', () => {
  expect(countedIndicators({ indicators })).toEqual(countedFour);
  expect(indicators.filter((one) => one.everyYear).map((one) => one.code)).toEqual(['I-05']);
});

test('a target’s wording begins with its percentage, so the later wording is not the earlier one', () => {
  const later = indicators.flatMap((one) => one.targets.flatMap((target) => target.wording?.vi ?? []));
  expect(later.map((wording) => wording.slice(0, 3))).toEqual(['90%', '80%']);
});

test('every plan has the same thirteen indicators, and the second names only the targets that are known', () => {
  for (const each of plans)
    expect(each.indicators.map((one) => one.code)).toEqual(indicators.map((one) => one.code));
  const targets = plans[1]?.indicators.flatMap((one) => one.targets.map(() => one.code));
  expect(targets).toEqual(['I-03', 'I-04', 'I-05']);
  const words = JSON.stringify(plans[1]);
  for (const other of ['183', 'Hậu Giang', '19/10/2022', '30 người']) expect(words).not.toContain(other);
});
