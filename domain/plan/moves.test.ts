import { expect, it } from 'vitest';
import { moveOf, type StandsAs } from './moves.ts';

it.each<[StandsAs, StandsAs, string | null]>([
  [null, 'counted', 'enters'],
  ['excluded', 'not-counted', 'enters'],
  ['counted', 'excluded', 'leaves'],
  ['not-reported', null, 'leaves'],
  ['not-counted', 'counted', 'gains'],
  ['not-reported', 'counted', 'gains'],
  ['counted', 'not-counted', 'loses'],
  ['not-counted', 'not-reported', null],
  ['counted', 'counted', null],
  ['excluded', null, null],
  [null, null, null],
])('from %s to %s: %s', (before, after, move) => {
  expect(moveOf(before, after)).toBe(move);
});
