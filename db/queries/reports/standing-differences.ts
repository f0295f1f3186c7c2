import type { Reader } from '#db/client.ts';
import type { CountedWindow } from '#db/queries/reports/numbers.ts';
import { CellSums, standingsOf } from '#db/queries/reports/numbers.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { everyPersonFacts } from '#db/queries/reports/person-facts.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { storedWeeks, WeekSums } from '#db/queries/reports/weeks.ts';
import { liveWindows } from '#db/queries/reports/windows.ts';
import { standingsOfWomen, womenAmong } from '#db/queries/reports/women.ts';
import {
  countStoredStandings,
  type Decided,
  queuedPeople,
  storedCells,
  storedStandings,
} from '#db/queries/standings.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { TallyCell } from '#domain/indicators/tally.ts';
import { cellsOf, tallyFields } from '#domain/indicators/tally.ts';
import type { WeekCell } from '#domain/indicators/trend.ts';

export type StandingDifference = {
  readonly periodId: string;
  readonly what: 'standing' | 'count' | 'week';
  /** What differs, for an operator to read. */
  readonly key: string;
};

/**
 * Recomputes every stored standing and count of live periods from the facts and lists what differs, at most 1,000.
 * People who wait on the queue are taken as they are stored: they wait for a refresh, which is no fault. Periods whose
 * stored counts are void have none.
 */
export const findStandingDifferences = (db: Reader): Promise<StandingDifference[]> =>
  oneMoment(db, async (reader) => {
    const found: StandingDifference[] = [];
    for (const { window } of await liveWindows(reader)) found.push(...(await differencesIn(reader, window)));
    return found.slice(0, 1000);
  });

const differencesIn = async (db: Reader, window: CountedWindow): Promise<StandingDifference[]> => {
  const periodId = `${window.planCode} ${window.periodId}`;
  const units = await unitsOfDay(db, window.to);
  const waiting = await queuedPeople(db, 1_000_000);
  const waits = new Set(waiting);
  const found: StandingDifference[] = [];
  const sums = { all: new CellSums(), women: new CellSums(), weeks: new WeekSums(units.tree, window.from) };
  const add = ({ standings, women }: Decided): void => {
    for (const one of standings) sums.all.add(cellsOf(one, units.tree));
    for (const one of standingsOfWomen(standings, women)) sums.women.add(cellsOf(one, units.tree));
    sums.weeks.add(standings);
  };
  let decided = 0;
  for await (const batch of everyPersonFacts(db, units)) {
    const people = batch.filter((one) => !waits.has(one.personId));
    const standings = standingsOf(window, people);
    decided += standings.length;
    const ids = people.map((one) => one.personId);
    add({ standings, women: await womenAmong(db, ids) });
    const stored = new Map(
      (await storedStandings(db, window, ids)).standings.map((one) => [keyOf(one), one]),
    );
    for (const one of standings) {
      if (!same(stored.get(keyOf(one)), one)) found.push({ periodId, what: 'standing', key: keyOf(one) });
    }
  }
  const kept = await countStoredStandings(db, window, waiting);
  if (kept !== decided)
    found.push({ periodId, what: 'standing', key: `${kept} stored, ${decided} from the facts` });
  add(await storedStandings(db, window, waiting));
  const cells = await storedCells(db, window);
  return [
    ...found,
    ...countDifferences(periodId, cells.everybody, sums.all.cells()),
    ...countDifferences(`${periodId} women`, cells.women, sums.women.cells()),
    ...weekDifferences(periodId, await storedWeeks(db, window, null), sums.weeks.cells()),
  ];
};

const weekDifferences = (
  periodId: string,
  stored: readonly WeekCell[],
  counted: readonly WeekCell[],
): StandingDifference[] => {
  const text = ({ indicator, segment, unitId, weekEndsOn, people }: WeekCell): string =>
    `${indicator} ${segment ?? ''} ${unitId} ${weekEndsOn}: ${people}`;
  const was = new Set(stored.filter(({ people }) => people !== 0).map(text));
  const is = new Set(counted.map(text));
  return [
    ...[...was].filter((key) => !is.has(key)).map((key) => `${key} stored`),
    ...[...is].filter((key) => !was.has(key)).map((key) => `${key} counted`),
  ].map((key) => ({ periodId, what: 'week' as const, key }));
};

const countDifferences = (
  periodId: string,
  stored: readonly TallyCell[],
  counted: readonly TallyCell[],
): StandingDifference[] => {
  const [was, is] = [byKey(stored), byKey(counted)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const text = (cell: TallyCell | undefined): string => JSON.stringify(cell ? amounts(cell) : null);
    const [before, after] = [text(was.get(key)), text(is.get(key))];
    return before === after
      ? []
      : [{ periodId, what: 'count' as const, key: `${key}: ${before} stored, ${after} counted` }];
  });
};

/** Cells that hold anything: one whose people have all gone may stay behind with zeros. */
const byKey = (cells: readonly TallyCell[]): Map<string, TallyCell> =>
  new Map(
    cells
      .filter((cell) => amounts(cell).some((amount) => amount !== 0))
      .map((cell) => [`${cell.indicator} ${cell.segment ?? ''} ${cell.unitId}`, cell]),
  );

const amounts = (cell: TallyCell): number[] => [
  ...tallyFields.map((field) => cell.own[field]),
  ...tallyFields.map((field) => cell.overlap[field]),
];

const keyOf = (one: Standing): string => `${one.indicator} ${one.personId}`;
const same = (a: Standing | undefined, b: Standing): boolean => ordered(a) === ordered(b);

/** Equal as JSON values, whatever the order of keys: the database stores its own. */
const ordered = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
