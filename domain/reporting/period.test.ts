import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adHocPeriod,
  calendarYear,
  daysLeft,
  periodById,
  periodWith,
  reportingHalf,
  reportingMonth,
  reportingPeriods,
  reportingQuarter,
  reportingYear,
  reportingYearOf,
  schoolYear,
} from '#domain/reporting/period.ts';
import { addDays, daysBetween, holdsOn } from '#domain/time/day.ts';

describe('the reporting year of Decree 09/2019', () => {
  it.each([
    ['nd09-2026', reportingYear(2026), '2025-12-15', '2026-12-14'],
    ['nd09-2026-h1', reportingHalf(2026, 1), '2025-12-15', '2026-06-14'],
    ['nd09-2026-h2', reportingHalf(2026, 2), '2026-06-15', '2026-12-14'],
    ['nd09-2026-q1', reportingQuarter(2026, 1), '2025-12-15', '2026-03-14'],
    ['nd09-2026-q4', reportingQuarter(2026, 4), '2026-09-15', '2026-12-14'],
    ['nd09-2026-m1', reportingMonth(2026, 1), '2025-12-15', '2026-01-14'],
    ['nd09-2026-m3', reportingMonth(2026, 3), '2026-02-15', '2026-03-14'],
    ['nd09-2026-m11', reportingMonth(2026, 11), '2026-10-15', '2026-11-14'],
    ['cal-2026', calendarYear(2026), '2026-01-01', '2026-12-31'],
    ['school-2026', schoolYear(2026), '2026-09-01', '2027-08-31'],
  ])('%s', (id, period, from, to) => {
    expect(period).toMatchObject({ id, from, to });
    expect(periodById(id)).toEqual(period);
  });

  it.each([1, 2, 4, 12])('is covered without gap or overlap by its %i parts', (parts) => {
    const kind = { 1: 'year', 2: 'half', 4: 'quarter', 12: 'month' }[parts];
    const pieces = reportingPeriods(2024).filter((period) => period.kind === kind);
    expect(pieces).toHaveLength(parts);
    expect(pieces[0]?.from).toBe('2023-12-15');
    expect(pieces.at(-1)?.to).toBe('2024-12-14');
    pieces.slice(1).forEach((piece, n) => {
      expect(addDays(pieces[n]?.to ?? '', 1)).toBe(piece.from);
    });
  });

  it('is the one a day lies in', () => {
    expect(reportingYearOf('2026-12-14').year).toBe(2026);
    expect(reportingYearOf('2026-12-15').year).toBe(2027);
    expect(reportingYearOf('2024-02-29').id).toBe('nd09-2024');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (offset) => {
        const day = addDays('2000-01-01', offset);
        expect(holdsOn(reportingYearOf(day), day)).toBe(true);
      }),
    );
  });

  it('has no thirteenth month', () => {
    expect(() => reportingMonth(2026, 13)).toThrow(RangeError);
    expect(() => reportingMonth(2026, 0)).toThrow(RangeError);
  });
});

describe('periodById', () => {
  it('knows every period by its id', () => {
    for (const period of [...reportingPeriods(2026), calendarYear(2026), schoolYear(2025)]) {
      expect(periodById(period.id)).toEqual(period);
    }
    expect(new Set(reportingPeriods(2026).map((period) => period.id)).size).toBe(19);
  });

  it('takes any other dates as an ad-hoc period', () => {
    expect(periodById('adhoc-2026-01-01-2026-03-31')).toMatchObject({
      kind: 'ad-hoc',
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(adHocPeriod('2024-02-29', '2024-02-29')?.id).toBe('adhoc-2024-02-29-2024-02-29');
    expect(adHocPeriod('2026-03-31', '2026-01-01')).toBeNull();
    expect(adHocPeriod('2026-02-29', '2026-03-01')).toBeNull();
  });

  it.each([
    '',
    'nd09-2026-m13',
    'nd09-2026-m01',
    'nd09-2026-q0',
    'nd09-2026-h3',
    'nd09-26',
    'nd09-2026-',
    'ND09-2026',
    'cal-2026-q1',
    'adhoc-2026-02-30-2026-03-31',
    'nd09-2026 ',
    'nd09-1999',
  ])('knows no %j', (id) => {
    expect(periodById(id)).toBeNull();
  });
});

describe('periodWith', () => {
  it('recognises the dates of a reporting period', () => {
    expect(periodWith('2025-12-15', '2026-12-14')?.id).toBe('nd09-2026');
    expect(periodWith('2025-12-15', '2026-03-14')?.id).toBe('nd09-2026-q1');
    expect(periodWith('2025-12-15', '2026-03-15')?.kind).toBe('ad-hoc');
    expect(periodWith('2026-03-15', '2025-12-15')).toBeNull();
  });
});

describe('daysLeft', () => {
  it.each([
    ['2026-11-24', 20],
    ['2026-12-14', 0],
    ['2026-12-15', -1],
  ])('from %s to 14/12/2026 is %i', (today, days) => {
    expect(daysLeft(today, '2026-12-14')).toBe(days);
  });

  it('counts the leap day', () => {
    expect(daysLeft('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
  });
});
