import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/time/day.ts';
import { addMonths, monthsOf, wholeMonths } from './months.ts';

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2025-12-15', 12, '2026-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months later is %s', (day, count, later) => {
    expect(addMonths(day, count)).toBe(later);
  });

  it.each([
    ['2025-12-15', '2026-01-13', 0],
    ['2025-12-15', '2026-01-14', 1],
    ['2025-12-15', '2026-12-14', 12],
    ['2028-02-29', '2029-02-26', 11],
    ['2028-02-29', '2029-02-27', 12],
    ['2026-01-31', '2026-02-27', 1],
    ['2026-01-31', '2026-02-26', 0],
    ['2026-05-05', '2026-05-05', 0],
  ])('from %s up to and including %s are %i whole months', (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months);
  });

  it('adds days that are left over of several stays, thirty to a month', () => {
    const stay = (from: string, to: string) => ({ from, to });
    const [first, second] = [stay('2026-01-01', '2026-02-15'), stay('2026-06-01', '2026-06-15')];
    expect(monthsOf([first])).toBe(1);
    expect(monthsOf([first, second])).toBe(2);
    expect(monthsOf([first, stay('2026-06-01', '2026-06-14')])).toBe(1);
  });

  it('never loses a day by being counted', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
        const to = addDays(from, length);
        const whole = wholeMonths(from, to);
        expect(addMonths(from, whole) <= addDays(to, 1)).toBe(true);
        expect(addMonths(from, whole + 1) > addDays(to, 1)).toBe(true);
      }),
    );
  });
});
