import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownPosition } from './roster-world.ts';
import { effectOf, isAboveLeavingLimit, isCompared } from './sync.ts';

const day = '2026-11-01';
const post = (id: string): KnownPosition => ({
  ...{ id, personId: 'p', unitId: 'u', title: 'Chuyên viên', category: 'civil-servant' },
  ...{ leader: false, dxSpecialist: false, coreOfficer: false, from: '2024-01-01', to: null },
});
const open = { from: '2026-01-01', to: null };

describe('what a row of a full list does to its person', () => {
  it.each([
    ['unchanged', 'nothing is written', null, 'a', [post('a')], ['a']],
    ['joined', 'she stands nowhere in the unit', open, null, [], []],
    ['joined', 'her ended post is taken up again', open, 'ended', [], ['ended']],
    ['changed', 'the post she has says something else', open, 'a', [post('a')], ['a']],
    ['changed', 'a second post beside one that stays', open, null, [post('a')], ['a']],
    ['moved', 'a new post while one is not in the list', open, null, [post('a')], []],
    ['changed', 'a post of the past', { from: '2020-01-01', to: '2021-01-01' }, null, [], []],
  ] as const)('%s: %s', (effect, _why, after, stands, standing, claimed) => {
    expect(effectOf({ after, stands }, standing, new Set(claimed), day)).toBe(effect);
  });
});

describe('whom a list of the day is held against', () => {
  it.each([
    [true, '2026-10-31', null],
    [true, '2026-10-01', day],
    [false, day, null],
    [false, '2026-11-02', null],
    [false, '2026-10-01', '2026-10-31'],
  ] as const)('%s: from %s to %s', (compared, from, to) => {
    expect(isCompared({ from, to }, day)).toBe(compared);
  });
});

describe('more than five in a hundred', () => {
  it.each([
    [false, 1, 20],
    [true, 1, 19],
    [false, 5, 100],
    [true, 6, 100],
    [true, 1, 1],
    [false, 0, 10],
  ])('%s: %i of %i', (above, leaving, standing) => {
    expect(isAboveLeavingLimit({ leaving, standing })).toBe(above);
  });

  it('of a whole is more than five in a hundred of one of its parts', () => {
    const part = fc
      .record({ standing: fc.integer({ min: 1, max: 500 }), leaving: fc.nat({ max: 500 }) })
      .map(({ standing, leaving }) => ({ standing, leaving: Math.min(leaving, standing) }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const sum = (key: 'standing' | 'leaving') => parts.reduce((all, each) => all + each[key], 0);
        if (isAboveLeavingLimit({ standing: sum('standing'), leaving: sum('leaving') }))
          expect(parts.some(isAboveLeavingLimit)).toBe(true);
      }),
    );
  });
});
