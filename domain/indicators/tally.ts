import { segmentsOf } from '#domain/indicators/population.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { Addition, UnitTree } from '#domain/indicators/tree.ts';
import { contributions, rollUp, TreeFault } from '#domain/indicators/tree.ts';
import { type CountedIndicator, type Segment, segments } from '#domain/plan/rule.ts';

export const tallyFields = [
  'population',
  'participations',
  'tookPart',
  'completed',
  'assessed',
  'passed',
  'counted',
] as const;
export type TallyField = (typeof tallyFields)[number];

/** Numbers of people, but `participations` (lượt), which are enrolments. Integers. */
export type Tally = Readonly<Record<TallyField, number>>;

type Scope = {
  readonly indicator: string;
  readonly segment: Segment | null;
  readonly unitId: string;
};

/** What is stored per unit: people exactly in it, and what several positions of one person would count twice above it (≤ 0). */
export type TallyCell = Scope & { readonly own: Tally; readonly overlap: Tally };

/** What is printed per unit: the unit alone, and the unit with everything below it. Each number counts people once. */
export type TallyRow = Scope & { readonly own: Tally; readonly subtree: Tally };

/** The cells one person adds to; a side the rule does not show apart has none of her units. Nobody excluded adds to any. Throws TreeFault unknown-unit. */
export const cellsOf = (standing: Standing, tree: UnitTree): readonly TallyCell[] => {
  const { indicator } = standing;
  return [null, ...segments].flatMap((segment) => {
    const unitIds = segment === null ? standing.unitIds : standing.unitIdsBySegment[segment];
    const amounts = amountsOf(standing);
    // `+ 0` makes 0 of -0, which is another value to a comparison.
    return contributions(unitIds, tree).map(({ unitId, own, overlap }) => ({
      indicator,
      segment,
      unitId,
      own: own === 1 ? amounts : zeroTally,
      overlap: mapTally((field) => overlap * amounts[field] + 0),
    }));
  });
};

/**
 * What to add to stored cells when one person's standing for an indicator changes (null: none before, or none after).
 * Cells that stay the same are left out. Both standings are spread over the same tree: after a change of the tree
 * itself, count anew. Throws TreeFault unknown-unit.
 */
export const cellChanges = (
  before: Standing | null,
  after: Standing | null,
  tree: UnitTree,
): readonly TallyCell[] => {
  const taken = before
    ? cellsOf(before, tree).map((cell) => ({
        ...cell,
        own: negated(cell.own),
        overlap: negated(cell.overlap),
      }))
    : [];
  return [...summed([...taken, ...(after ? cellsOf(after, tree) : [])]).values()].filter((cell) =>
    tallyFields.some((field) => cell.own[field] !== 0 || cell.overlap[field] !== 0),
  );
};

/**
 * Rows of every indicator, segment and unit of the tree, from cells in any number and order.
 * Throws TreeFault unknown-unit rather than lose a cell that lies outside the tree.
 */
export const tallyRows = (
  cells: Iterable<TallyCell>,
  tree: UnitTree,
  counted: readonly CountedIndicator[],
): readonly TallyRow[] => {
  const sums = summed(cells);
  for (const { unitId } of sums.values()) {
    if (!tree.positions.has(unitId)) throw new TreeFault('unknown-unit', unitId);
  }
  return counted.flatMap(({ code: indicator, rule }) =>
    segmentsOf(rule).flatMap((segment) =>
      rollUp((unitId) => sums.get(keyOf({ indicator, segment, unitId })), tree, tallyAddition).map((row) => ({
        indicator,
        segment,
        ...row,
      })),
    ),
  );
};

/** Counts people over the tree. At most one standing per person and indicator. Throws TreeFault unknown-unit. */
export const tallyPeople = (
  standings: Iterable<Standing>,
  tree: UnitTree,
  counted: readonly CountedIndicator[],
): readonly TallyRow[] => tallyRows(eachCell(standings, tree), tree, counted);

const mapTally = (amount: (field: TallyField) => number): Tally => ({
  population: amount('population'),
  participations: amount('participations'),
  tookPart: amount('tookPart'),
  completed: amount('completed'),
  assessed: amount('assessed'),
  passed: amount('passed'),
  counted: amount('counted'),
});

export const zeroTally: Tally = mapTally(() => 0);
export const addTallies = (a: Tally, b: Tally): Tally => mapTally((field) => a[field] + b[field]);
const tallyAddition: Addition<Tally> = { zero: zeroTally, add: addTallies };

const amountsOf = (standing: Standing): Tally => ({
  population: 1,
  participations: standing.participations,
  tookPart: Number(standing.tookPart),
  completed: Number(standing.completed),
  assessed: Number(standing.assessed),
  passed: Number(standing.passed),
  counted: Number(standing.counted),
});

const negated = (tally: Tally): Tally => mapTally((field) => 0 - tally[field]);

const summed = (cells: Iterable<TallyCell>): ReadonlyMap<string, TallyCell> => {
  const sums = new Map<string, TallyCell>();
  for (const cell of cells) {
    const sum = sums.get(keyOf(cell));
    sums.set(
      keyOf(cell),
      sum
        ? { ...sum, own: addTallies(sum.own, cell.own), overlap: addTallies(sum.overlap, cell.overlap) }
        : cell,
    );
  }
  return sums;
};

const keyOf = ({ indicator, segment, unitId }: Scope): string => `${indicator} ${segment ?? ''} ${unitId}`;

function* eachCell(standings: Iterable<Standing>, tree: UnitTree): Generator<TallyCell> {
  for (const standing of standings) yield* cellsOf(standing, tree);
}
