import { describe, expect, it } from 'vitest';
import { nextPeriodStart, periodOf, type SeriesRule } from './period-of.ts';
import type { DayRule, Recurrence } from './terms.ts';

const end: DayRule = { kind: 'period-end' };
const series = (recurrence: Recurrence, due: DayRule = end, cutOff: DayRule = end): SeriesRule => ({
  recurrence,
  due,
  cutOff,
  membership: 'on-cut-off',
  minMonths: null,
});
const days = (rule: SeriesRule, day: string) => {
  const made = periodOf(rule, day);
  return made && [made.periodId, made.startsOn, made.cutOffOn, made.dueOn, made.endsOn];
};

describe('the period of a duty', () => {
  it('turns from 14 to 15 December in reporting years', () => {
    const yearly = series('reporting-year');
    expect(days(yearly, '2026-12-14')).toEqual([
      'nd09-2026',
      '2025-12-15',
      '2026-12-14',
      '2026-12-14',
      '2026-12-14',
    ]);
    expect(days(yearly, '2026-12-15')).toEqual([
      'nd09-2027',
      '2026-12-15',
      '2027-12-14',
      '2027-12-14',
      '2027-12-14',
    ]);
  });

  it('may be due on another day than it is cut off', () => {
    const rule = series(
      'reporting-year',
      { kind: 'day-of-year', month: 11, day: 30 },
      { kind: 'day-of-year', month: 12, day: 31 },
    );
    expect(days(rule, '2026-05-01')).toEqual([
      'nd09-2026',
      '2025-12-15',
      '2025-12-31',
      '2026-11-30',
      '2026-12-14',
    ]);
  });

  it('follows calendar and school years', () => {
    expect(days(series('calendar-year'), '2026-12-31')?.slice(0, 2)).toEqual(['cal-2026', '2026-01-01']);
    expect(days(series('school-year'), '2026-08-31')?.slice(0, 2)).toEqual(['school-2025', '2025-09-01']);
    expect(days(series('school-year'), '2026-09-01')?.slice(0, 2)).toEqual(['school-2026', '2026-09-01']);
  });

  it('takes 29 February as 28 February in other years', () => {
    const rule = series('calendar-year', { kind: 'day-of-year', month: 2, day: 29 });
    expect([days(rule, '2027-01-01')?.[3], days(rule, '2028-01-01')?.[3]]).toEqual([
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('after joining, ends with the last day by which the last who joined may owe it', () => {
    const rule = series('after-joining', { kind: 'months-after-joining', months: 6 });
    expect(days(rule, '2026-03-01')).toEqual([
      'joined-2026',
      '2025-12-15',
      '2026-12-14',
      '2027-06-14',
      '2027-06-14',
    ]);
  });

  it('comes once from its day to its due day, and then not again', () => {
    const rule = series('once', { kind: 'on', day: '2026-06-30' });
    expect(days(rule, '2026-03-01')).toEqual([
      'once-2026-03-01',
      '2026-03-01',
      '2026-06-30',
      '2026-06-30',
      '2026-06-30',
    ]);
    expect(days(rule, '2026-07-01')).toBeNull();
    expect(nextPeriodStart(rule, '2026-03-01')).toBeNull();
    expect(nextPeriodStart(series('reporting-year'), '2026-03-01')).toBe('2026-12-15');
  });

  it('is none for rules that contradict themselves', () => {
    expect(
      periodOf(series('reporting-year', { kind: 'months-after-joining', months: 3 }), '2026-03-01'),
    ).toBeNull();
    expect(periodOf(series('after-joining', end), '2026-03-01')).toBeNull();
    expect(periodOf(series('calendar-year', { kind: 'on', day: '2025-01-01' }), '2026-03-01')).toBeNull();
  });
});
