import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonAncestor,
  contributions,
  rollUp,
  subtreeOf,
  TreeFault,
  unitTree,
} from '#domain/indicators/tree.ts';

const unit = (unitId: string, parentId: string | null = null) => ({ unitId, parentId });
/** p ─ a ─ a1, a2; p ─ b; q stands alone. Given children first, so that no order is assumed. */
const units = [unit('a1', 'a'), unit('a2', 'a'), unit('a', 'p'), unit('b', 'p'), unit('p'), unit('q')];
const tree = unitTree(units);
const numbers = { zero: 0, add: (a: number, b: number) => a + b };

const faultOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof TreeFault ? [error.code, error.unitId] : error;
  }
  return 'no fault';
};

describe('unitTree', () => {
  it('puts every parent before its children and keeps a subtree together', () => {
    expect(tree.order).toEqual(['p', 'a', 'a1', 'a2', 'b', 'q']);
    expect(subtreeOf('a', tree)).toEqual(['a', 'a1', 'a2']);
    expect(subtreeOf('p', tree)).toEqual(['p', 'a', 'a1', 'a2', 'b']);
    expect(subtreeOf('q', tree)).toEqual(['q']);
    expect(unitTree([]).order).toEqual([]);
  });

  it.each([
    ['an unknown parent', [unit('a', 'gone')], ['unknown-parent', 'a']],
    ['a unit twice', [unit('a'), unit('a')], ['duplicate-unit', 'a']],
    ['a unit above itself', [unit('r'), unit('a', 'a')], ['cycle', 'a']],
    ['a cycle seen from below', [unit('below', 'a'), unit('a', 'b'), unit('b', 'a')], ['cycle', 'a']],
  ])('refuses %s and names the unit', (_, broken, fault) => {
    expect(faultOf(() => unitTree(broken))).toEqual(fault);
  });

  it('takes a chain of 100,000 units without running out of stack', () => {
    const chain = Array.from({ length: 100_000 }, (_, n) => unit(`u${n}`, n === 0 ? null : `u${n - 1}`));
    expect(unitTree(chain).order).toHaveLength(100_000);
  });
});

describe('commonAncestor', () => {
  it.each([
    ['a1', 'a2', 'a'],
    ['a1', 'b', 'p'],
    ['a', 'a1', 'a'],
    ['a1', 'a1', 'a1'],
    ['a1', 'q', null],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(commonAncestor(a, b, tree)).toBe(expected);
    expect(commonAncestor(b, a, tree)).toBe(expected);
  });
});

describe('contributions', () => {
  it('takes one away where two branches meet, also at a unit that is itself one of the two', () => {
    expect(contributions(['b', 'a1', 'a1'], tree)).toEqual([
      { unitId: 'a1', own: 1, overlap: 0 },
      { unitId: 'b', own: 1, overlap: 0 },
      { unitId: 'p', own: 0, overlap: -1 },
    ]);
    expect(contributions(['p', 'b'], tree)).toEqual([
      { unitId: 'p', own: 1, overlap: -1 },
      { unitId: 'b', own: 1, overlap: 0 },
    ]);
    expect(contributions(['a1', 'q'], tree).every((cell) => cell.overlap === 0)).toBe(true);
    expect(contributions([], tree)).toEqual([]);
  });

  it('refuses a unit outside the tree, also when it is the only one', () => {
    expect(faultOf(() => contributions(['gone'], tree))).toEqual(['unknown-unit', 'gone']);
    expect(faultOf(() => contributions(['p', 'gone'], tree))).toEqual(['unknown-unit', 'gone']);
  });

  it('counts like sets of people, on any forest and any people', () => {
    fc.assert(
      fc.property(forestAndPeople, ({ forest, people }) => {
        const any = unitTree(forest);
        const cells = new Map<string, { own: number; overlap: number }>();
        for (const cell of people.flatMap((unitIds) => contributions(unitIds, any))) {
          const sum = cells.get(cell.unitId) ?? { own: 0, overlap: 0 };
          cells.set(cell.unitId, { own: sum.own + cell.own, overlap: sum.overlap + cell.overlap });
        }
        const rows = rollUp((unitId) => cells.get(unitId), any, numbers);
        expect(rows.map((row) => row.unitId).toSorted()).toEqual(forest.map((row) => row.unitId).toSorted());
        for (const row of rows) {
          expect(row.own).toBe(people.filter((unitIds) => unitIds.includes(row.unitId)).length);
          const inside = people.filter((unitIds) =>
            unitIds.some((unitId) => isIn(unitId, row.unitId, forest)),
          );
          expect(row.subtree).toBe(inside.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Every unit's parent is drawn among the units before it; the list is then shuffled. */
const forestAndPeople = fc
  .array(fc.option(fc.nat(), { nil: null, freq: 5 }), { minLength: 1, maxLength: 25 })
  .map((draws) => draws.map((draw, n) => unit(`u${n}`, draw === null || n === 0 ? null : `u${draw % n}`)))
  .chain((units) =>
    fc.record({
      forest: fc.shuffledSubarray(units, { minLength: units.length }),
      people: fc.array(fc.array(fc.constantFrom(...units.map((row) => row.unitId)), { maxLength: 6 }), {
        maxLength: 12,
      }),
    }),
  );

const isIn = (
  unitId: string | null,
  ancestor: string,
  forest: readonly { unitId: string; parentId: string | null }[],
): boolean =>
  unitId !== null &&
  (unitId === ancestor ||
    isIn(forest.find((row) => row.unitId === unitId)?.parentId ?? null, ancestor, forest));
