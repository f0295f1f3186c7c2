import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FigureRow } from '#domain/indicators/figure.ts';
import { rowChanges, rowSums } from '#domain/indicators/row-change.ts';

const row = fc.record({
  id: fc.integer({ min: 0, max: 12 }).map(String),
  status: fc.constantFrom(
    'counted' as const,
    'not-counted' as const,
    'not-reported' as const,
    'excluded' as const,
  ),
  amount: fc.nat(500),
});
const rows = fc
  .uniqueArray(row, { selector: ({ id }) => id })
  .map((list): FigureRow[] =>
    list.map((one) => ({ ...one, label: one.id, unitId: 'u', reason: { vi: '', en: '' }, href: null })),
  );

it('figure before − removed + added = figure after, whatever the rows', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const sums = rowSums(before, after);
      expect(sums.before - sums.removed + sums.added).toBe(sums.after);
      expect(Object.is(sums.removed, -0)).toBe(false);
      expect(rowChanges(before, before)).toEqual([]);
      for (const { before: was, after: is, kind } of rowChanges(before, after)) {
        expect(kind === 'entered').toBe(was === null);
        expect(kind === 'left').toBe(is === null);
      }
    }),
  );
});
