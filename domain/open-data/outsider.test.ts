import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, type ProtectedUnit, type ShownBefore, smallest, withheldUnits } from './protect.ts';
import { boundsOf, type KnownSum } from './testing/bounds.ts';

/** Who stands in a unit itself: women counted, women not, men counted, men not. */
type Own = readonly [number, number, number, number];
type Node = { readonly id: string; readonly parent: number | null; readonly own: Own };

const halves = [0, 1, 0, 1];
const node = (index: number, parent: number | null, own: Own): Node => ({ id: `u${index}`, parent, own });

/** Mostly enough people, a small number now and then. */
const people = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 5, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const nobody: Own = [0, 0, 0, 0];
const province = fc
  .array(fc.record({ parent: fc.nat(), empty: fc.nat(3), own: fc.tuple(people, people, people, people) }), {
    minLength: 3,
    maxLength: 9,
  })
  .map((all) =>
    all.map(({ parent, empty, own }, index) =>
      // Few levels, so that a group has several members; now and then a unit without people of its own.
      node(index, index === 0 ? null : parent % Math.min(index, 3), empty === 0 ? nobody : own),
    ),
  );

const partsOf = (nodes: readonly Node[], at: number): number[] =>
  nodes.reduce(
    (sum, { own }, index) =>
      isBelow(nodes, index, at) ? sum.map((one, part) => one + (own[part] ?? 0)) : sum,
    [0, 0, 0, 0],
  );
const isBelow = (nodes: readonly Node[], index: number, at: number): boolean => {
  for (let up: number | null = index; up !== null; up = nodes[up]?.parent ?? null) if (up === at) return true;
  return false;
};
const sumsOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number[] => [a + c, b + d];

type Published = { readonly all: Map<string, Cells | null>; readonly parts: Map<string, Cells | null> };

const publish = (nodes: readonly Node[], before: readonly Published[]): Published => {
  const unit = (cells: (at: number) => Cells): ProtectedUnit[] =>
    nodes.map(({ id, parent, own }, at) => ({
      ...{ unitId: id, parentId: parent === null ? null : (nodes[parent]?.id ?? null) },
      ...{ cells: cells(at), hasOwn: own.some((one) => one > 0) },
    }));
  const whole = unit((at) => sumsOf(partsOf(nodes, at)));
  const hiddenAll = withheldUnits(whole, before.map(({ all }) => all) as ShownBefore[]);
  const all = new Map(whole.map(({ unitId, cells }) => [unitId, hiddenAll.has(unitId) ? null : cells]));
  const split = unit((at) => partsOf(nodes, at));
  const hidden = withheldUnits(split, before.map(({ parts }) => parts) as ShownBefore[], {
    sumOf: halves,
    of: (unitId) => all.get(unitId) ?? null,
  });
  const parts = new Map(split.map(({ unitId, cells }) => [unitId, hidden.has(unitId) ? null : cells]));
  return { all, parts };
};

/** What an outsider knows of a province: that nobody is counted below zero, and every number that was shown. */
const knownSums = (nodes: readonly Node[], { all, parts }: Published): KnownSum[] =>
  nodes.flatMap(({ id, own }, at): KnownSum[] => {
    const over = (chosen: readonly number[]) =>
      new Map(
        nodes.flatMap((_, index) =>
          isBelow(nodes, index, at) ? chosen.map((part) => [index * 4 + part, 1] as const) : [],
        ),
      );
    const nobody = own.every((one) => one === 0)
      ? [0, 1, 2, 3].map((part) => ({ of: new Map([[at * 4 + part, 1]]), value: 0 }))
      : [];
    const shown = all.get(id);
    const split = parts.get(id);
    return [
      ...nobody,
      ...(shown ? [0, 1].map((sum) => ({ of: over([sum, sum + 2]), value: shown[sum] ?? 0 })) : []),
      ...(split ? [0, 1, 2, 3].map((part) => ({ of: over([part]), value: split[part] ?? 0 })) : []),
    ];
  });

const isSmall = (value: number): boolean => value !== 0 && Math.abs(value) < smallest;

/** Every number of a unit somebody could ask for: the parts, and the sums of parts that are printed. */
const asked: readonly (readonly number[])[] = [[0], [1], [2], [3], [0, 2], [1, 3], [0, 1]];
const amountOf = (cells: readonly number[], chosen: readonly number[]): number =>
  chosen.reduce((sum, part) => sum + (cells[part] ?? 0), 0);

/** The unknowns that make up some parts of the people at a unit and below it. */
const unknownsOf = (nodes: readonly Node[], at: number, chosen: readonly number[], from = 0) =>
  nodes.flatMap((_, index) =>
    isBelow(nodes, index, at) ? chosen.map((part) => [from + index * 4 + part, 1] as const) : [],
  );

const widthOf = (
  nodes: readonly Node[],
  known: KnownSum[],
  wanted: readonly (readonly [number, number])[],
): number => {
  const { least, most } = boundsOf(nodes.length * 8, known, new Map(wanted));
  return most - least;
};

describe('an outsider with a linear solver and everything that was shown', () => {
  it('cannot narrow a small number down', () => {
    const seen = { small: 0, shown: 0 };
    fc.assert(
      fc.property(province, (nodes) => {
        const published = publish(nodes, []);
        const known = knownSums(nodes, published);
        seen.shown += [...published.parts.values()].filter((cells) => cells !== null).length;
        for (const at of nodes.keys()) {
          const cells = partsOf(nodes, at);
          for (const chosen of asked) {
            const own = chosen.map((part) => [at * 4 + part, 1] as const);
            for (const [value, wanted] of [
              [amountOf(cells, chosen), unknownsOf(nodes, at, chosen)],
              // Who stands in the unit itself is nowhere printed, and must not be told by what is.
              [amountOf(nodes[at]?.own ?? nobody, chosen), own],
            ] as const) {
              if (!isSmall(value)) continue;
              seen.small++;
              expect(widthOf(nodes, known, wanted)).toBeGreaterThanOrEqual(smallest);
            }
          }
        }
      }),
      { numRuns: 300, seed: 4 },
    );
    // The test is about something: small numbers there were, and most of the rest was shown.
    expect(seen.small).toBeGreaterThan(500);
    expect(seen.shown).toBeGreaterThan(300);
  });

  it('cannot tell by a second version what a correction moved, even knowing where nothing moved', () => {
    const seen = { small: 0, shown: 0 };
    const someMoves = fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), part: fc.nat(3), people: fc.integer({ min: 1, max: 7 }) }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(province, someMoves, (nodes, moves) => {
        const later = nodes.map((one, at) => ({ ...one, own: movedBy(one.own, at, nodes.length, moves) }));
        const first = publish(nodes, []);
        const second = publish(later, [first]);
        seen.shown += [...second.parts.values()].filter((cells) => cells !== null).length;
        const after = nodes.length * 4;
        const known = [
          ...knownSums(nodes, first),
          ...knownSums(later, second).map(({ of, value }) => ({
            of: new Map([...of].map(([at, amount]) => [after + at, amount] as const)),
            value,
          })),
          ...nodes.flatMap(({ own }, at) =>
            own.flatMap((_, part) => {
              const [was, is] = [at * 4 + part, after + at * 4 + part];
              const same = later[at]?.own.every((one, other) => one === own[other]);
              return same
                ? [
                    {
                      of: new Map([
                        [was, 1],
                        [is, -1],
                      ]),
                      value: 0,
                    },
                  ]
                : [];
            }),
          ),
        ];
        for (const at of nodes.keys()) {
          const [was, is] = [partsOf(nodes, at), partsOf(later, at)];
          for (const chosen of asked) {
            const [now, then] = [unknownsOf(nodes, at, chosen, after), unknownsOf(nodes, at, chosen)];
            if (isSmall(amountOf(is, chosen))) {
              expect(widthOf(nodes, known, now)).toBeGreaterThanOrEqual(smallest);
            }
            if (isSmall(amountOf(was, chosen))) {
              expect(widthOf(nodes, known, then)).toBeGreaterThanOrEqual(smallest);
            }
            if (!isSmall(amountOf(is, chosen) - amountOf(was, chosen))) continue;
            seen.small++;
            const moved = [...now, ...then.map(([unknown]) => [unknown, -1] as const)];
            expect(widthOf(nodes, known, moved)).toBeGreaterThanOrEqual(smallest);
          }
        }
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(seen.small).toBeGreaterThan(300);
    expect(seen.shown).toBeGreaterThan(100);
  });
});

type Move = { readonly from: number; readonly to: number; readonly part: number; readonly people: number };

/** People who turned out to stand in another unit; into the same unit means that they came from outside. */
const movedBy = (own: Own, at: number, units: number, moves: readonly Move[]): Own =>
  own.map((cell, which) =>
    moves.reduce((sum, { from, to, part, people: by }) => {
      if (part !== which) return sum;
      const out = from % units === at && from % units !== to % units ? by : 0;
      return Math.max(0, sum - out + (to % units === at ? by : 0));
    }, cell),
  ) as unknown as Own;
