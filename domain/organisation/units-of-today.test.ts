import { expect, it } from 'vitest';
import { unitsOfToday } from './units-of-today.ts';

const then = [
  { unitId: 'top', parentId: null },
  { unitId: 'a', parentId: 'top' },
  { unitId: 'b', parentId: 'top' },
  { unitId: 'c', parentId: 'a' },
];
const places = (successions: readonly (readonly [string, string])[], today: readonly string[]) =>
  Object.fromEntries(
    unitsOfToday(
      then,
      successions.map(([unitId, successorId]) => ({ unitId, successorId })),
      new Set(['top', ...today]),
      'top',
    ),
  );

it('a unit that lives is itself, one that was merged is what took over, however many steps on', () => {
  expect(
    places(
      [
        ['a', 'x'],
        ['x', 'y'],
      ],
      ['b', 'c', 'y'],
    ),
  ).toEqual({
    ...{ top: ['top'], a: ['y'], b: ['b'], c: ['c'] },
  });
});
it('a unit that was split has several answers, one that lives on after a split only itself', () => {
  expect(
    places(
      [
        ['a', 'x'],
        ['a', 'y'],
        ['b', 'z'],
      ],
      ['x', 'y', 'b', 'z', 'c'],
    ),
  ).toMatchObject({
    ...{ a: ['x', 'y'], b: ['b'] },
  });
});
it('a unit without a successor is counted above, and nothing is lost', () => {
  expect(places([['a', 'x']], ['b', 'x'])).toMatchObject({ c: ['x'] });
  expect(places([], ['b'])).toMatchObject({ a: ['top'], c: ['top'] });
});
it('a circle of successors ends', () => {
  expect(
    places(
      [
        ['a', 'x'],
        ['x', 'a'],
      ],
      ['b', 'c'],
    ),
  ).toMatchObject({ a: ['top'] });
});
