import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingIn } from './answers.ts';
import { declaredPeriodOf, declaredPeriods, questionsFor } from './form.ts';
import { drawSample, sampleSize } from './sample.ts';
import { after, declarationActs, declarationStates } from './state.ts';

describe('a declaration', () => {
  it('goes only the ways of this table', () => {
    const table = declarationStates.map(
      (state) => `${state}: ${declarationActs.map((act) => `${act} ${after(state, act) ?? '-'}`).join(', ')}`,
    );
    expect(table).toEqual([
      'none: save draft, submit -, return -, accept -',
      'draft: save draft, submit submitted, return -, accept -',
      'submitted: save -, submit -, return returned, accept accepted',
      'returned: save draft, submit submitted, return -, accept -',
      'accepted: save -, submit -, return returned, accept -',
    ]);
  });

  it('names what is missing before it can be submitted', () => {
    const network = questionsFor('units', []);
    const answer = { document: null, documentOn: null, note: null };
    expect(missingIn({}, network)).toEqual([{ path: 'network.value', code: 'missing' }]);
    expect(missingIn({ network: { ...answer, value: false } }, network)).toEqual([]);
    expect(missingIn({ network: { ...answer, value: true } }, network).map(({ path }) => path)).toEqual([
      'network.document',
      'network.documentOn',
    ]);
  });

  it.each([
    ['kindergarten', []],
    ['primary', ['teaches-dx', 'stem']],
    ['continuing', ['teaches-dx']],
    ['university', ['teaches-dx']],
  ] as const)('asks a school of level %s its own questions', (level, codes) => {
    expect(questionsFor('schools', [level]).map(({ code }) => code)).toEqual(codes);
  });
});

describe('the period of a declaration', () => {
  it.each([
    ['schools', '2026-08-31', 'school-2025'],
    ['schools', '2026-09-01', 'school-2026'],
    ['units', '2026-12-14', 'nd09-2026'],
    ['units', '2026-12-15', 'nd09-2027'],
    ['graduates', '2026-12-31', 'cal-2026'],
  ] as const)('of %s on %s is %s', (register, day, id) => {
    expect(declaredPeriodOf(register, day).id).toBe(id);
  });

  it('follows the one before without a gap', () => {
    for (const register of ['schools', 'units', 'graduates'] as const) {
      const years = declaredPeriods(register, '2022-10-19', '2026-11-24').map(({ year }) => year);
      expect(years).toEqual([2022, 2023, 2024, 2025, 2026]);
    }
  });
});

describe('the sample', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  it.each([
    [0, 0],
    [1, 1],
    [20, 1],
    [21, 2],
    [100, 5],
  ])('of %i is %i', (population, size) => {
    expect(sampleSize(population)).toBe(size);
  });

  it('is the same for one seed in whatever order, another for another, and holds nobody twice', () => {
    const ids = Array.from({ length: 60 }, (_, at) => `d-${at}`);
    expect(drawSample(ids, 'a', digest)).toEqual(drawSample(ids.toReversed(), 'a', digest));
    expect(drawSample(ids, 'a', digest)).not.toEqual(drawSample(ids, 'b', digest));
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 200 }), fc.string(), (population, seed) => {
        const drawn = drawSample(population, seed, digest);
        expect(new Set(drawn).size).toBe(sampleSize(population.length));
        expect(drawn.every((id) => population.includes(id))).toBe(true);
      }),
    );
  });
});
