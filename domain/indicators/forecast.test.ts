import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekEnd } from '#domain/time/day.ts';
import { fewestWeeks, forecast } from './forecast.ts';
import { trendOf } from './trend.ts';

const from = '2025-12-15';
const to = '2026-12-14';
const weeks = (gains: readonly number[]) =>
  gains.map((people, index) => ({ weekEndsOn: addDays(weekEnd(from), 7 * index), people }));

describe('the trend', () => {
  it('begins on the eve with what counted before, adds each week, and ends with everybody', () => {
    const cells = [{ weekEndsOn: '2025-12-14', people: 5 }, ...weeks([2, 0, 3])];
    expect(trendOf(cells, from, '2025-12-31')).toEqual([
      { on: '2025-12-14', counted: 5 },
      { on: '2025-12-21', counted: 7 },
      { on: '2025-12-28', counted: 7 },
      { on: '2025-12-31', counted: 10 },
    ]);
    expect(trendOf([], from, '2025-12-14')).toEqual([{ on: '2025-12-14', counted: 0 }]);
  });
});

describe('the forecast', () => {
  it('goes on at the pace of the last whole weeks, with a band as wide as they differ', () => {
    const today = '2026-02-09';
    const points = trendOf(weeks([10, 10, 10, 10, 10, 10, 10, 10]), from, today);
    expect(forecast(points, { today, to: '2026-03-09', denominator: 1000 })).toEqual({
      kind: 'forecast',
      on: '2026-03-09',
      counted: 120,
      low: 120,
      high: 120,
      weeks: 8,
      perWeek: 10,
    });
    const uneven = trendOf(weeks([0, 20, 0, 20, 0, 20, 0, 20]), from, today);
    // m = 10, s = 10.69, W = 4, k = 8: 40 ± 1.895·10.69·√(4 + 2) = 40 ± 49.6
    expect(forecast(uneven, { today, to: '2026-03-09', denominator: 1000 })).toMatchObject({
      counted: 120,
      low: 80,
      high: 170,
    });
  });

  it('says nothing without history, denominator or time, and when all are counted', () => {
    const three = trendOf(weeks([1, 1, 1]), from, '2026-01-06');
    const at = { today: '2026-01-06', to, denominator: 100 };
    expect(forecast(three, at)).toEqual({ kind: 'none', because: 'too-little-history' });
    expect(forecast([], at)).toEqual({ kind: 'none', because: 'too-little-history' });
    expect(forecast(three, { ...at, denominator: null })).toEqual({
      kind: 'none',
      because: 'no-denominator',
    });
    expect(forecast(three, { ...at, denominator: 2 })).toEqual({ kind: 'none', because: 'no-denominator' });
    expect(forecast(three, { ...at, today: to })).toEqual({ kind: 'none', because: 'over' });
    expect(forecast(three, { ...at, denominator: 3 })).toEqual({ kind: 'none', because: 'all' });
  });

  it('never falls below what is counted nor above what there is, holds the point in its band, and waits for enough weeks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { maxLength: 40 }),
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 5000 }),
        (gains, days, more) => {
          const today = addDays(from, days);
          const known = weeks(gains).filter(({ weekEndsOn }) => weekEndsOn <= today);
          const now = known.reduce((sum, { people }) => sum + people, 0);
          const points = trendOf(known, from, today);
          const found = forecast(points, { today, to, denominator: now + more });
          if (found.kind === 'none') {
            if (found.because === 'too-little-history') expect(days).toBeLessThan(7 * (fewestWeeks + 2));
            return;
          }
          expect(found.weeks).toBeGreaterThanOrEqual(fewestWeeks);
          expect(found.low).toBeGreaterThanOrEqual(now);
          expect(found.counted).toBeGreaterThanOrEqual(found.low);
          expect(found.high).toBeGreaterThanOrEqual(found.counted);
          expect(found.high).toBeLessThanOrEqual(now + more);
        },
      ),
    );
  });
});
