import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/indicators/figure.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { CountingRule } from '#domain/plan/rule.ts';
import type { PrintedRow, SnapshotContent } from '#domain/reporting/snapshot.ts';
import { makePublic } from './make-public.ts';
import { lineOf, type PublicData } from './public-data.ts';

const text = (vi: string) => ({ vi, en: vi });
const indicator = (
  code: string,
  unit: PlanIndicator['unit'],
  rule: CountingRule | undefined,
): PlanIndicator => ({
  ...{ code, unit, title: text(code), wording: text(code), kind: 'rate', targets: [], everyYear: false },
  ...{ aspirational: false, calendar: 'reporting-year', owner: text('HR'), sources: ['computed'] },
  ...{ counting: { version: 1, text: text('') }, cumulativeFrom: null, legalSources: [] },
  rule: rule as CountingRule,
});
const staff = indicator('A', 'person', {
  ...{ kind: 'people', population: [], feeds: ['general'], counts: 'took-part', outOf: 'population' },
  apart: [],
});
const residents = indicator('B', 'resident', { kind: 'residents', essentialNeeded: 3 });
const schools = indicator('C', 'school', {
  ...{ kind: 'declared', register: 'schools', question: 'stem', outOf: 'register' },
});

const unitIds = ['top', 'a', 'b', 'c'] as const;
type Numbers = Readonly<Record<(typeof unitIds)[number], readonly [number, number]>>;

const rows = (numbers: Numbers): PrintedRow[] =>
  unitIds.map((unitId) => {
    const [counted, population] = numbers[unitId];
    return {
      ...{ indicator: 'A', segment: null, unitId, scope: 'subtree', denominator: population, population },
      ...{ counted, tookPart: counted, completed: 0, assessed: 0, passed: 0, participations: counted },
    };
  });

const figure = (unitId: string, arm: Figure['arm'], counted: number | null, of: number): Figure => ({
  ...{ indicator: arm === 'declared' ? 'C' : 'B', unitId, arm, counted, denominator: of, notReported: 0 },
  ...{ denominatorSource: null, interval: null },
});

const closed = (numbers: Numbers, figures: readonly Figure[] = []): SnapshotContent => ({
  plan: { code: 'plan', version: 1 },
  indicators: [staff, residents, schools, indicator('D', 'person', undefined)],
  populationRule: text(''),
  period: { id: 'nd09-2026', from: '2025-12-15', to: '2026-12-14' },
  ...{ cutOff: '2026-12-14', closedEarly: false, recordedUpTo: '2026-12-14T17:00:00.000Z', denominators: [] },
  units: unitIds.map((unitId) => ({
    ...{ unitId, code: unitId.toUpperCase(), name: unitId, sector: 'state' },
    parentId: unitId === 'top' ? null : 'top',
  })),
  rows: rows(numbers),
  women: unitIds.map((unitId) => {
    const [counted, population] = numbers[unitId];
    return {
      unitId,
      population: Math.floor((population * 2) / 3),
      tookPart: Math.floor((counted * 2) / 3),
      completed: 0,
    };
  }),
  figures,
  people: { count: 0, sha256: '' },
});

const numbers: Numbers = { top: [90, 180], a: [30, 60], b: [30, 60], c: [30, 60] };
const publish = (content: SnapshotContent, earlier: readonly PublicData[] = []): PublicData =>
  makePublic(content, { version: 1, closedAt: '', sha256: '' }, text('plan'), earlier);
const states = (data: PublicData, code = 'A', part: 'all' | 'women' = 'all', arm = 'people') =>
  unitIds.map((one) => lineOf(data.lines, code, one.toUpperCase(), arm as 'people', part)?.state);

describe('the public numbers of a closed report', () => {
  it('show counts with the rate of the very numbers beside it', () => {
    const data = publish(closed(numbers));
    expect(states(data)).toEqual(['published', 'published', 'published', 'published']);
    expect(lineOf(data.lines, 'A', 'A')).toMatchObject({
      counted: 30,
      denominator: 60,
      perTenThousand: 5000,
    });
  });

  it('withhold women, and another unit beside them, where women or men are few, and show the rest', () => {
    // 20 of 40 women and 10 of 20 men take part in every unit, but in a 37 of 40: 3 of its women do not.
    const content = closed(numbers);
    const tookPart: Readonly<Record<string, number>> = { top: 77, a: 37, b: 20, c: 20 };
    const women = content.women?.map((one) => ({ ...one, tookPart: tookPart[one.unitId] ?? 0 }));
    const data = publish({ ...content, rows: rows({ ...numbers, top: [110, 180], a: [50, 60] }), women });
    expect(states(data)).toEqual(['published', 'published', 'published', 'published']);
    expect(states(data, 'A', 'women')).toEqual(['published', 'withheld', 'withheld', 'published']);
    expect(lineOf(data.lines, 'A', 'A', 'people', 'women')).toMatchObject({
      ...{ counted: null, denominator: null, perTenThousand: null },
    });
  });

  it('withhold a move of a few people, and nothing of numbers that count other days', () => {
    const first = publish(closed(numbers));
    const moved: Numbers = { ...numbers, top: [92, 180], a: [32, 60] };
    expect(new Set(states(publish(closed(moved), [first])))).toEqual(new Set(['withheld']));
    const half = { id: 'nd09-2026-h2', from: '2026-06-15', to: '2026-12-14' };
    const other = { ...closed(moved), period: half };
    // The days that count are others, so the numbers are not the same numbers.
    expect(new Set(states(publish(other, [first])))).toEqual(new Set(['published']));
    const exchanged: Numbers = { ...numbers, a: [32, 60], b: [28, 60] };
    expect(states(publish(closed(exchanged), [first]))).toEqual([
      ...(['published', 'withheld', 'withheld', 'published'] as const),
    ]);
  });

  it('withhold few residents but no schools, and say who has not reported', () => {
    const figures = [
      ...[figure('top', 'evidence', 30, 9000), figure('a', 'evidence', 2, 3000)],
      ...[figure('b', 'evidence', 8, 3000), figure('c', 'evidence', 20, 3000)],
      ...[figure('top', 'declared', 3, 4), figure('a', 'declared', 3, 4), figure('b', 'declared', null, 2)],
    ];
    const data = publish(closed(numbers, figures));
    expect(states(data, 'B', 'all', 'evidence')).toEqual(['published', 'withheld', 'withheld', 'published']);
    expect(states(data, 'C', 'all', 'declared')).toEqual([
      ...['published', 'published', 'not-reported', undefined],
    ]);
    expect(lineOf(data.lines, 'C', 'B', 'declared')).toMatchObject({ counted: null, perTenThousand: null });
  });

  it('give the estimate of a survey as it was weighted, with its interval, and never add it to the evidence', () => {
    const survey = {
      ...figure('top', 'survey', 210, 300),
      ...{ estimate: 6640, interval: { low: 6000, high: 7200 } },
    };
    const data = publish(closed(numbers, [figure('top', 'evidence', 30, 9000), survey]));
    expect(lineOf(data.lines, 'B', 'TOP', 'evidence')).toMatchObject({ counted: 30, perTenThousand: 33 });
    expect(lineOf(data.lines, 'B', 'TOP', 'survey')).toMatchObject({
      ...{ state: 'published', counted: null, denominator: 300, perTenThousand: null },
      ...{ estimate: 6640, interval: { low: 6000, high: 7200 } },
    });
    expect(data.lines.filter((line) => line.indicator === 'B')).toHaveLength(2);
    const commune = { ...survey, unitId: 'a' };
    expect(publish(closed(numbers, [survey, commune])).lines).toHaveLength(data.lines.length - 1);
  });

  it('can be made of a report from before rules were data: what cannot be read is left out', () => {
    expect(publish(closed(numbers)).lines.some((line) => line.indicator === 'D')).toBe(false);
  });
});
