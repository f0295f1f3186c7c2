import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRate, missingTo, rate, ratioOf } from '#domain/indicators/rate.ts';
import { zeroTally } from '#domain/indicators/tally.ts';

describe('rate', () => {
  it.each([
    [0, 7, 0, '0,0%'],
    [7, 7, 10_000, '100,0%'],
    [437, 500, 8740, '87,4%'],
    [1, 3, 3333, '33,3%'],
    [2, 3, 6667, '66,7%'],
    // 12.5 per ten thousand goes up; so does 0.5 per thousand.
    [1, 800, 13, '0,1%'],
    [1, 2000, 5, '0,1%'],
    [1, 2001, 5, '0,0%'],
    // 87.445%: 8745 per ten thousand, yet not 87.5% when shown with one decimal.
    [17_489, 20_000, 8745, '87,4%'],
    [22, 30, 7333, '73,3%'],
  ])('%i of %i', (counted, denominator, perTenThousand, shown) => {
    const value = rate({ counted, denominator });
    expect(value).toMatchObject({ kind: 'rate', perTenThousand });
    expect(formatRate(value, 'vi')).toBe(shown);
    expect(formatRate(value, 'en')).toBe(shown.replace(',', '.'));
  });

  it('has no value without a denominator, and none for nobody', () => {
    expect(rate({ counted: 3, denominator: null })).toEqual({ kind: 'none', because: 'unknown-denominator' });
    expect(rate({ counted: 0, denominator: 0 })).toEqual({ kind: 'none', because: 'empty-denominator' });
    expect(formatRate(rate({ counted: 0, denominator: 0 }), 'vi')).toBeNull();
  });

  it('refuses more than there are instead of clipping', () => {
    for (const denominator of [0, 1, 30]) {
      const value = rate({ counted: denominator + 1, denominator });
      expect(value).toEqual({ kind: 'refused', because: 'counted-above-denominator' });
      expect(formatRate(value, 'vi')).toBeNull();
    }
  });

  it.each([-1, 0.5, Number.NaN])('is not asked about %f people', (count) => {
    expect(() => rate({ counted: count, denominator: 5 })).toThrow(RangeError);
    expect(() => rate({ counted: 0, denominator: count })).toThrow(RangeError);
  });

  it('rounds half up, as exact integers say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.nat(), (denominator, draw) => {
        const counted = draw % (denominator + 1);
        const exact = (scale: bigint) =>
          Number((2n * BigInt(counted) * scale + BigInt(denominator)) / (2n * BigInt(denominator)));
        expect(rate({ counted, denominator })).toEqual({
          kind: 'rate',
          perTenThousand: exact(10_000n),
          perThousand: exact(1000n),
        });
      }),
    );
  });
});

describe('ratioOf', () => {
  const tally = { ...zeroTally, population: 41, counted: 22 };
  it('counts core officers out of the target and everybody else out of the population', () => {
    expect(ratioOf({ outOf: 'target' }, tally, 30)).toEqual({ counted: 22, denominator: 30 });
    expect(ratioOf({ outOf: 'target' }, tally, null)).toEqual({ counted: 22, denominator: null });
    expect(ratioOf({ outOf: 'population' }, tally, 30)).toEqual({ counted: 22, denominator: 41 });
  });
});

describe('missingTo', () => {
  it.each([
    [100, 437, 500, 63],
    [80, 400, 500, 0],
    [80, 399, 500, 1],
    [80, 2, 3, 1],
    [100, 0, 0, 0],
    [100, 31, 30, 0],
  ])('%i%% with %i of %i asks for %i more', (target, counted, denominator, missing) => {
    expect(missingTo(target, { counted, denominator })).toBe(missing);
  });

  it('is not known without a denominator', () => {
    expect(missingTo(100, { counted: 5, denominator: null })).toBeNull();
  });
});
