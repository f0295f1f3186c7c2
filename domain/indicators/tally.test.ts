import { describe, expect, it } from 'vitest';
import { standing } from '#domain/indicators/standing.ts';
import { cellChanges, cellsOf, tallyPeople, tallyRows, zeroTally } from '#domain/indicators/tally.ts';
import { countedFour, fourRules } from '#domain/indicators/testing/four-rules.ts';
import { everyRole, learnt, person } from '#domain/indicators/testing/person.ts';
import { TreeFault, unitTree } from '#domain/indicators/tree.ts';

const window = { from: '2025-12-15', to: '2026-12-14' };
/** root ─ office, company */
const tree = unitTree([
  { unitId: 'root', parentId: null },
  { unitId: 'office', parentId: 'root' },
  { unitId: 'company', parentId: 'root' },
]);

const stand = (unitIds: readonly string[], completedOn: string | null = null) => {
  const positions = unitIds.map((unitId) => ({
    ...everyRole,
    id: unitId,
    unitId,
    sector: unitId === 'company' ? ('private-enterprise' as const) : ('state' as const),
  }));
  const twice = ['first', 'again'].map((id) => learnt({ id, contentGroup: 'leader', completedOn }));
  const stands = standing(
    fourRules['I-03'],
    window,
    person({ positions, learning: completedOn ? twice : [] }),
  );
  if (!stands) throw new Error('a leader always stands in I-03');
  return stands;
};

const numbers = (
  rows: ReturnType<typeof tallyPeople>,
  unitId: string,
  segment: 'public' | 'enterprise' | null,
) => {
  const row = rows.find(
    (one) => one.indicator === 'I-03' && one.unitId === unitId && one.segment === segment,
  );
  return row && [row.own.population, row.subtree.population, row.subtree.participations, row.subtree.counted];
};

describe('tallyPeople', () => {
  it('counts a leader of an office and a company once above both, and once in each segment', () => {
    const rows = tallyPeople([stand(['office', 'company'], '2026-01-01')], tree, countedFour);
    expect(numbers(rows, 'root', null)).toEqual([0, 1, 2, 1]);
    expect(numbers(rows, 'office', null)).toEqual([1, 1, 2, 1]);
    expect(numbers(rows, 'company', null)).toEqual([1, 1, 2, 1]);
    expect(numbers(rows, 'root', 'public')).toEqual([0, 1, 2, 1]);
    expect(numbers(rows, 'root', 'enterprise')).toEqual([0, 1, 2, 1]);
    expect(numbers(rows, 'company', 'public')).toEqual([0, 0, 0, 0]);
  });

  it('has a row of zeros for every unit nobody stands in', () => {
    const rows = tallyPeople([], tree, countedFour);
    expect(rows).toHaveLength(6 * 3);
    for (const row of rows) expect([row.own, row.subtree]).toEqual([zeroTally, zeroTally]);
  });
});

describe('cells', () => {
  it('hold zero, never minus zero', () => {
    const amounts = cellsOf(stand(['office', 'company']), tree).flatMap((cell) => [
      ...Object.values(cell.own),
      ...Object.values(cell.overlap),
    ]);
    expect(amounts.some((amount) => Object.is(amount, -0))).toBe(false);
    expect(amounts).toContain(-1);
  });

  it('outside the tree are refused, not lost', () => {
    const cells = cellsOf(stand(['office']), tree);
    expect(() => tallyRows(cells, unitTree([{ unitId: 'root', parentId: null }]), countedFour)).toThrow(
      TreeFault,
    );
  });

  it('change only by what changed', () => {
    const changes = cellChanges(stand(['office']), stand(['office'], '2026-01-01'), tree);
    expect(changes.map((cell) => [cell.segment, cell.unitId, cell.own])).toEqual([
      [null, 'office', { ...zeroTally, participations: 2, tookPart: 1, completed: 1, counted: 1 }],
      ['public', 'office', { ...zeroTally, participations: 2, tookPart: 1, completed: 1, counted: 1 }],
    ]);
  });
});
