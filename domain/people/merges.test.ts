import { describe, expect, it } from 'vitest';
import { concerned, keptPeople } from './merges.ts';

const merges = (text: string) =>
  text.split(' ').map((pair) => ({ personId: pair.slice(0, 1), otherId: pair.slice(1) }));

describe('whom merged people count for', () => {
  it.each([
    ['AB', { A: 'B' }],
    ['AB BC', { A: 'C', B: 'C' }],
    ['BC AB', { A: 'C', B: 'C' }],
    ['AC BC', { A: 'C', B: 'C' }],
    ['AB BC CD', { A: 'D', B: 'D', C: 'D' }],
  ])('%s', (text, kept) => {
    expect(Object.fromEntries(keptPeople(merges(text)))).toEqual(kept);
  });

  it('never goes round in a circle', () => {
    expect(() => keptPeople(merges('AB BA'))).toThrow('circle');
  });

  it('concerns all who count for either of two people', () => {
    expect(concerned(keptPeople(merges('AB BC')), ['C']).toSorted()).toEqual(['A', 'B', 'C']);
    expect(concerned(keptPeople(merges('AB')), ['A', 'D']).toSorted()).toEqual(['A', 'B', 'D']);
  });
});
