import { describe, expect, it } from 'vitest';
import type { PlanIndicator, Target } from '#domain/plan/plan.ts';
import { measuredAt, targetFor } from '#domain/plan/plan.ts';
import { readTargets, targetTextOf } from './target-text.ts';

const words = { vi: 'chữ', en: 'words' };
const whole: PlanIndicator = {
  ...{ code: 'I-06', title: words, wording: words, unit: 'resident', kind: 'rate', targets: [] },
  ...{ everyYear: false, aspirational: false, calendar: 'calendar-year', owner: words, sources: ['survey'] },
  ...{ counting: { version: 1, text: words }, rule: { kind: 'residents', essentialNeeded: 3 } },
  ...{ cumulativeFrom: null, legalSources: [words] },
};
const none = { all: '', province: '', commune: '', unit: '' };
const rate = { kind: 'rate' as const, targets: [] };

describe('targets as an officer writes them', () => {
  it.each<[string, 'rate' | 'count' | 'status', readonly Target[]]>([
    [
      '2025: 80%; 2030: 90%',
      'rate',
      [
        { year: 2025, unit: 'percent', value: 80 },
        { year: 2030, unit: 'percent', value: 90 },
      ],
    ],
    [
      '2030: 90 ; 2025 = 80',
      'rate',
      [
        { year: 2025, unit: 'percent', value: 80 },
        { year: 2030, unit: 'percent', value: 90 },
      ],
    ],
    ['2025: 30', 'count', [{ year: 2025, unit: 'count', value: 30 }]],
    ['2025: toàn bộ', 'status', [{ year: 2025, unit: 'all', value: null }]],
    ['2025: ALL', 'status', [{ year: 2025, unit: 'all', value: null }]],
    ['', 'rate', []],
  ])('%s', (all, kind, targets) => {
    expect(readTargets({ ...none, all }, { kind, targets: [] })).toEqual({ targets, faults: [] });
    expect(
      readTargets({ ...none, all: targetTextOf(targets, null, 'all') }, { kind, targets: [] }).targets,
    ).toEqual(targets);
  });

  it.each([
    ['80%', 'not-targets'],
    ['2021: 80%', 'not-targets'],
    ['2025: nhiều', 'not-targets'],
    ['2025: 80%; 2025: 90%', 'year-twice'],
    ['2025: 0%', 'target-outside'],
    ['2025: 101', 'target-outside'],
    ['2025: toàn bộ', 'target-other-unit'],
  ])('"%s" is %s', (commune, code) => {
    expect(readTargets({ ...none, commune }, rate).faults).toEqual([{ path: 'targets.commune', code }]);
  });

  it('are of one unit, and keep the wording of a target that stays', () => {
    const status = { kind: 'status' as const, targets: [] };
    const mixed = readTargets({ ...none, all: '2025: toàn bộ', unit: '2025: 50%' }, status);
    expect(mixed.faults).toEqual([{ path: 'targets.all', code: 'targets-of-two-units' }]);
    const wording = { vi: '90% người dân', en: '90% of residents' };
    const targets: Target[] = [{ year: 2030, unit: 'percent', value: 90, wording }];
    expect(readTargets({ ...none, all: '2030: 90' }, { kind: 'rate', targets }).targets).toEqual(targets);
    expect(
      readTargets({ ...none, all: '2030: 91' }, { kind: 'rate', targets }).targets[0]?.wording,
    ).toBeUndefined();
  });
});

it('a level is measured by its own target, and by none where none is known', () => {
  const { targets } = readTargets({ ...none, province: '2025: 90', commune: '2025: 60; 2030: 80' }, rate);
  expect(targetFor({ targets }, 2026, 'commune')?.value).toBe(80);
  expect(targetFor({ targets }, 2026)?.value).toBe(90);
  expect(targetFor({ targets }, 2026, 'unit')).toBeNull();
  const at = (level: 'unit' | 'commune') => measuredAt({ ...whole, targets }, level).targets;
  expect(at('commune')).toEqual([
    { year: 2025, unit: 'percent', value: 60 },
    { year: 2030, unit: 'percent', value: 80 },
  ]);
  expect(at('unit')).toEqual([]);
  const common = readTargets({ ...none, all: '2025: 100', unit: '2025: 50' }, rate);
  expect(targetFor(common, 2025, 'commune')?.value).toBe(100);
  expect(targetFor(common, 2025, 'unit')?.value).toBe(50);
});
