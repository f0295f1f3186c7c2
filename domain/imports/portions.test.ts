import fc from 'fast-check';
import { expect, it } from 'vitest';
import { portionsOf } from './portions.ts';

const files = fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 60 });

it('portions hold every record once and in order, never part those of one person, and keep to their size', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 20 }), (people, size) => {
      const places = people.map((_, at) => at * 3 + 2);
      const portions = [...portionsOf(places, people, size)].map((portion) => [...portion]);
      expect(portions.flat().toSorted((a, b) => a - b)).toEqual(places);
      const homes = new Map<number, number>();
      for (const [at, portion] of portions.entries()) {
        expect(portion).toEqual(portion.toSorted((a, b) => a - b));
        const those = portion.map((place) => people[(place - 2) / 3]);
        if (new Set(those).size > 1) expect(portion.length).toBeLessThanOrEqual(size);
        for (const person of those) {
          expect(homes.get(person ?? 0) ?? at).toBe(at);
          homes.set(person ?? 0, at);
        }
      }
    }),
  );
});

it('records that were found in another order come in the order of their places', () => {
  const [portion] = portionsOf([7, 3, 5], [1, 1, 1], 10);
  expect([...(portion ?? [])]).toEqual([3, 5, 7]);
});
