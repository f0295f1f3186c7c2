import type { Reader } from '#db/client.ts';
import { livePeriods, type StoredPeriod } from '#db/queries/periods.ts';
import { everyPersonFacts, factsOfPeople } from '#db/queries/reports/person-facts.ts';
import type { UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { standingsOfWomen, womenAmong } from '#db/queries/reports/women.ts';
import { type Decided, queuedPeople, storedCells, storedStandings } from '#db/queries/standings.ts';
import type { Window } from '#domain/indicators/evidence.ts';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import { standing } from '#domain/indicators/standing.ts';
import type { TallyCell, TallyRow } from '#domain/indicators/tally.ts';
import { addTallies, cellChanges, cellsOf, tallyRows } from '#domain/indicators/tally.ts';
import type { UnitTree } from '#domain/indicators/tree.ts';
import type { CountedIndicator } from '#domain/plan/rule.ts';

/** Days and what is counted in them: all that decides how somebody stands, beside her facts. */
export type CountingWindow = Window & { readonly counted: readonly CountedIndicator[] };

/** Plan and period name the stored counts that may answer; any other window is counted from the facts. */
export type CountedWindow = CountingWindow & StoredPeriod;

export type Numbers = {
  readonly units: UnitsOfDay;
  readonly rows: readonly TallyRow[];
  readonly from: 'stored' | 'facts';
};

/**
 * Every number of a window, right at this moment: stored counts, put right for the people whose facts changed since, when
 * the window is a live period that was counted in full and few people wait; else a count of all facts. Ask it inside
 * `oneMoment`. With stored counts the number of queries and rows grows with units, not with people.
 */
export const readNumbers = async (
  db: Reader,
  window: CountedWindow,
  recordedUpTo: Date | null = null,
): Promise<Numbers> => {
  const units = await unitsOfDay(db, window.to, recordedUpTo);
  const rows = await storedNumbers(db, window, units);
  return rows
    ? { units, rows, from: 'stored' }
    : {
        units,
        rows: tallyRows(await countAll(db, window, units), units.tree, window.counted),
        from: 'facts',
      };
};

/** What the stored counts say, put right for people who wait; null when they may not be read. */
export const storedNumbers = async (
  db: Reader,
  window: CountedWindow,
  units: UnitsOfDay,
): Promise<readonly TallyRow[] | null> => {
  const stored = await storedState(db, window, units);
  if (!stored) return null;
  const cells = [...(await storedCells(db, window)).everybody, ...changesOf(stored, units.tree)];
  return tallyRows(cells, units.tree, window.counted);
};

/** Beyond so many waiting people a count of all facts is not much dearer, and simpler. */
const mostWaiting = 500;

export type StoredState = {
  readonly waiting: readonly string[];
  readonly before: Decided;
  readonly after: Decided;
};

/**
 * What is stored may be read: null when it may not (what was known earlier never may), else the people waiting, as they
 * are stored and as they stand.
 */
export const storedState = async (
  db: Reader,
  window: CountedWindow,
  units: UnitsOfDay,
): Promise<StoredState | null> => {
  if (units.recordedUpTo !== null) return null;
  const live = (await livePeriods(db)).find(
    (row) => row.id === window.periodId && row.planCode === window.planCode && row.rebuiltAt !== null,
  );
  if (!live) return null;
  const waiting = await queuedPeople(db, mostWaiting + 1);
  if (waiting.length > mostWaiting) return null;
  if (waiting.length === 0) {
    const nobody: Decided = { standings: [], women: new Set() };
    return { waiting, before: nobody, after: nobody };
  }
  const facts = await factsOfPeople(db, units, waiting);
  return {
    waiting,
    before: await storedStandings(db, window, waiting),
    after: { standings: standingsOf(window, facts), women: await womenAmong(db, waiting) },
  };
};

/** All that the facts of some people decide. */
export const standingsOf = (window: CountingWindow, people: readonly PersonFacts[]): Standing[] =>
  people.flatMap((facts) => window.counted.flatMap((indicator) => standing(indicator, window, facts) ?? []));

/** What to add to stored cells so that `before` becomes `after`; each cell once. */
export const changesOf = ({ before, after }: Omit<StoredState, 'waiting'>, tree: UnitTree): TallyCell[] => {
  const key = (one: Standing): string => `${one.indicator} ${one.personId}`;
  const was = new Map(before.standings.map((one) => [key(one), one]));
  const is = new Map(after.standings.map((one) => [key(one), one]));
  const sums = new CellSums();
  for (const each of new Set([...was.keys(), ...is.keys()])) {
    sums.add(cellChanges(was.get(each) ?? null, is.get(each) ?? null, tree));
  }
  return sums.cells();
};

/** The same for the cells of women: who is none before or after adds nothing there. */
export const changesOfWomen = (
  { before, after }: Omit<StoredState, 'waiting'>,
  tree: UnitTree,
): TallyCell[] => changesOf({ before: onlyWomen(before), after: onlyWomen(after) }, tree);

const onlyWomen = ({ standings, women }: Decided): Decided => ({
  standings: standingsOfWomen(standings, women),
  women,
});

/** Counts everybody from the facts; `visit` sees each batch of standings on its way. */
export const countAll = async (
  db: Reader,
  window: CountingWindow,
  units: UnitsOfDay,
  visit: (standings: readonly Standing[]) => Promise<void> | void = () => undefined,
): Promise<TallyCell[]> => {
  const sums = new CellSums();
  for await (const people of everyPersonFacts(db, units)) {
    const standings = standingsOf(window, people);
    for (const one of standings) sums.add(cellsOf(one, units.tree));
    await visit(standings);
  }
  return sums.cells();
};

/** Adds cells up as they come, so that a province is counted in the memory of its units. */
export class CellSums {
  readonly #sums = new Map<string, TallyCell>();

  add(cells: readonly TallyCell[]): void {
    for (const cell of cells) {
      const key = `${cell.indicator} ${cell.segment ?? ''} ${cell.unitId}`;
      const sum = this.#sums.get(key);
      this.#sums.set(
        key,
        sum
          ? { ...sum, own: addTallies(sum.own, cell.own), overlap: addTallies(sum.overlap, cell.overlap) }
          : cell,
      );
    }
  }

  cells(): TallyCell[] {
    return [...this.#sums.values()];
  }
}
