import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCommunes, type FrameCommune, fractionOf } from './draw.ts';
import {
  type AnsweredCommune,
  betweenDraws,
  communeEstimate,
  provinceEstimate,
  stratified,
  weightOf,
} from './estimate.ts';
import { studentT, wilson } from './interval.ts';

describe("Wilson's interval", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (skilled, answers, low, high) => {
    const interval = wilson(skilled / answers, answers);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('takes the wider t for a number of degrees that is not tabled', () => {
    expect(studentT(1)).toBe(12.7062);
    expect(studentT(12)).toBe(2.1788);
    expect(studentT(59)).toBe(2.0211);
    expect(studentT(5000)).toBe(1.9799);
    expect(() => studentT(0)).toThrow(RangeError);
  });
});

describe('the spread of a sample', () => {
  it('over draws in proportion to size is that of Hansen and Hurwitz', () => {
    // Thompson, Sampling, chapter 6, exercise 1: y = 3, 10, 7 drawn with p = 0.06, 0.20, 0.10.
    const found = betweenDraws([3 / 0.06, 10 / 0.2, 7 / 0.1]);
    expect(found?.rate).toBeCloseTo(56.667, 3);
    expect(found?.variance).toBeCloseTo(44.444, 3);
    expect(betweenDraws([0.5])).toBeNull();
  });

  it('over strata is the weighted one, reckoned by hand', () => {
    // W = 0.6 and 0.4, p = 0.5 and 0.25: rate 0.4; variance 0.36·0.25/49 + 0.16·0.1875/99.
    const found = stratified([
      { population: 600, answers: 50, skilled: 25 },
      { population: 400, answers: 100, skilled: 25 },
    ]);
    expect(found.rate).toBeCloseTo(0.4, 10);
    expect(found.variance).toBeCloseTo(0.0018367 + 0.000303, 6);
    expect(found.degrees).toBe(148);
  });

  it('says nothing of a commune below thirty answers, nor of a sample below thirty', () => {
    const of = (answers: number): AnsweredCommune => ({
      ...{ unitId: 'a', population: 1000, hits: 1, target: 30, answers, skilled: 10 },
    });
    expect(communeEstimate(of(29))).toBeNull();
    expect(communeEstimate(of(30))?.rate).toBeCloseTo(1 / 3, 10);
    expect(provinceEstimate([of(29)], 'every-commune')).toBeNull();
    expect(provinceEstimate([of(200)], 'drawn-communes')).toBeNull();
  });

  it('says for how many it speaks when communes have not answered', () => {
    const commune = { population: 1000, hits: 1, target: 40, answers: 40, skilled: 20 };
    const found = provinceEstimate(
      [
        { ...commune, unitId: 'a' },
        { ...commune, unitId: 'b', answers: 1, skilled: 1 },
      ],
      'every-commune',
    );
    expect([found?.spokenFor, found?.planned, found?.answers]).toEqual([1000, 2000, 40]);
  });

  it('does not take answers that are all alike for certainty', () => {
    const alike = Array.from({ length: 10 }, (_, index) => ({
      ...{ unitId: String(index), population: 1000, hits: 1, target: 30, answers: 30, skilled: 30 },
    }));
    for (const design of ['every-commune', 'drawn-communes'] as const) {
      const found = provinceEstimate(alike, design);
      expect(found?.rate).toBeCloseTo(1, 10);
      expect(found?.interval.low).toBeLessThan(0.995);
    }
  });
});

const frameOf = (sizes: readonly number[]): FrameCommune[] =>
  sizes.map((population, index) => ({ unitId: `c${index}`, population }));

describe('the sample plan', () => {
  it('is the same for the same seed, and draws as often as asked', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 2, max: 40 }), fc.nat(2 ** 31), (populations, communes, seed) => {
        fc.pre(populations.some((people) => people > 0));
        const plan = { design: 'drawn-communes', communes, perCommune: 30, seed } as const;
        const drawn = drawCommunes(frameOf(populations), plan);
        expect(drawCommunes(frameOf(populations), plan)).toEqual(drawn);
        expect(drawn.reduce((hits, one) => hits + one.hits, 0)).toBe(communes);
        expect(drawn.every((one) => one.population > 0 && one.target === one.hits * 30)).toBe(true);
      }),
    );
  });

  it('meets a commune as often as its share of people says', () => {
    const frame = frameOf([1000, 3000, 6000]);
    const seen = [0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1)
      for (const { unitId, hits } of drawCommunes(frame, {
        ...{ design: 'drawn-communes', communes: 1, perCommune: 30, seed },
      }))
        seen[Number(unitId.slice(1))] = (seen[Number(unitId.slice(1))] ?? 0) + hits;
    expect(seen.map((hits) => Math.round((hits / 4000) * 10))).toEqual([1, 3, 6]);
  });

  it('weighs answers so that they make up the people asked for', () => {
    const frame = frameOf([10_000, 20_000, 30_000]);
    const every = drawCommunes(frame, { design: 'every-commune', communes: 3, perCommune: 30, seed: 1 });
    const weights = every.map((one) => {
      const answered = { ...one, answers: 25, skilled: 5 };
      return (weightOf(answered, 'every-commune', { people: 60_000, draws: 3 }) ?? 0) * 25;
    });
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(60_000, 6);
    const drawn = drawCommunes(frame, { design: 'drawn-communes', communes: 4, perCommune: 30, seed: 1 });
    const people = drawn.map((one) => {
      const answered = { ...one, answers: 28, skilled: 5 };
      return (weightOf(answered, 'drawn-communes', { people: 60_000, draws: 4 }) ?? 0) * 28;
    });
    expect(people.reduce((a, b) => a + b, 0)).toBeCloseTo(60_000, 6);
  });
});

describe('the 95% interval, over many samples of a population that is known', () => {
  const sizes = Array.from({ length: 40 }, (_, index) => 5000 + index * 900);
  const shares = sizes.map((_, index) => 0.35 + 0.3 * fractionOf(index * 7919));
  const total = sizes.reduce((a, b) => a + b, 0);
  const truth = sizes.reduce((sum, size, index) => sum + (size / total) * (shares[index] ?? 0), 0);

  it.each([
    ['every-commune', 12],
    ['drawn-communes', 30],
  ] as const)('%s covers the truth about nineteen times in twenty', (design, perCommune) => {
    const samples = 1500;
    let covered = 0;
    let dice = 1;
    for (let seed = 0; seed < samples; seed += 1) {
      const plan = drawCommunes(frameOf(sizes), { design, communes: 14, perCommune, seed: seed * 104_729 });
      const answered = plan.map((one) => {
        const share = shares[Number(one.unitId.slice(1))] ?? 0;
        let skilled = 0;
        for (let answer = 0; answer < one.target; answer += 1) {
          dice += 0x9e3779b9;
          if (fractionOf(dice) < share) skilled += 1;
        }
        return { ...one, answers: one.target, skilled };
      });
      const found = provinceEstimate(answered, design);
      if (found && found.interval.low <= truth && truth <= found.interval.high) covered += 1;
    }
    expect(covered / samples).toBeGreaterThan(0.935);
    expect(covered / samples).toBeLessThan(0.985);
  });
});
