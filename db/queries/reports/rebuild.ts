import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { queueForAudiences } from '#db/queries/audiences/queue.ts';
import { lockPeriod, markRebuilt } from '#db/queries/periods.ts';
import type { CountedWindow } from '#db/queries/reports/numbers.ts';
import { CellSums, changesOf, changesOfWomen, countAll, standingsOf } from '#db/queries/reports/numbers.ts';
import { factsOfPeople } from '#db/queries/reports/person-facts.ts';
import { type UnitsOfDay, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { addWeeks, WeekSums } from '#db/queries/reports/weeks.ts';
import { standingsOfWomen, womenAmong } from '#db/queries/reports/women.ts';
import {
  addCells,
  addStandings,
  clearStandings,
  lockKey,
  replaceStandings,
  storedStandings,
  takeQueuedPeople,
  uuids,
} from '#db/queries/standings.ts';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import { cellsOf } from '#domain/indicators/tally.ts';
import type { Day } from '#domain/time/day.ts';

/** Counts a period anew from the facts and stores it. False when the period is not live, and then nothing happens. */
export const rebuildStored = async (tx: Reader, window: CountedWindow, now: Date): Promise<boolean> => {
  await lockKey(tx, 'standings');
  const row = await lockPeriod(tx, window);
  if (!row?.live) return false;
  const units = await unitsOfDay(tx, window.to);
  await clearStandings(tx, window);
  const ofWomen = new CellSums();
  const weeks = new WeekSums(units.tree, window.from);
  const cells = await countAll(tx, window, units, async (standings) => {
    const women = await womenAmong(tx, [...new Set(standings.map((one) => one.personId))]);
    for (const one of standingsOfWomen(standings, women)) ofWomen.add(cellsOf(one, units.tree));
    weeks.add(standings);
    await addStandings(tx, window, { standings, women });
  });
  await addCells(tx, window, cells);
  await addCells(tx, window, ofWomen.cells(), 'women');
  await addWeeks(tx, window, weeks.cells());
  await markRebuilt(tx, window, now);
  return true;
};

/** Plans that close on one day share the tree and the facts. */
const knownOn = async (
  tx: Reader,
  day: Day,
  people: readonly string[],
): Promise<{ units: UnitsOfDay; facts: readonly PersonFacts[] }> => {
  const units = await unitsOfDay(tx, day);
  return { units, facts: await factsOfPeople(tx, units, people) };
};

/**
 * Takes up to `limit` people off the queue and puts their stored standings and the counts right in each window; windows
 * whose stored counts are void wait for their rebuild. Their memberships in audiences come next; `also` is told the
 * people, for what else is derived from their facts. Gives the number of people taken. One at a time.
 */
export const refreshStored = async (
  tx: Reader,
  windows: readonly CountedWindow[],
  limit: number,
  also?: (people: readonly string[]) => Promise<void>,
): Promise<number> => {
  await lockKey(tx, 'standings');
  const people = await takeQueuedPeople(tx, limit);
  if (people.length === 0) return 0;
  await queueForAudiences(tx, sql`select unnest(${uuids(people)})`);
  await also?.(people);
  const women = await womenAmong(tx, people);
  const known = new Map<string, { units: UnitsOfDay; facts: readonly PersonFacts[] }>();
  for (const window of windows) {
    const { units, facts } = known.get(window.to) ?? (await knownOn(tx, window.to, people));
    known.set(window.to, { units, facts });
    const before = await storedStandings(tx, window, people);
    const after = { standings: standingsOf(window, facts), women };
    await replaceStandings(tx, window, people, after);
    await addCells(tx, window, changesOf({ before, after }, units.tree));
    await addCells(tx, window, changesOfWomen({ before, after }, units.tree), 'women');
    const weeks = new WeekSums(units.tree, window.from);
    weeks.add(before.standings, -1);
    weeks.add(after.standings);
    await addWeeks(tx, window, weeks.cells());
  }
  return people.length;
};
