import type { Reader } from '#db/client.ts';
import { ledgerAt } from '#db/queries/ledger.ts';
import type { LedgerReading } from '#domain/ledger/cell.ts';
import { noResidents, type ResidentTally, sumOfTallies, withResident } from '#domain/residents/board.ts';
import type { SkillRule } from '#domain/residents/skill-area.ts';
import type { Day } from '#domain/time/day.ts';
import { type Commune, communesOn, placesOfResidence } from './communes.ts';
import { everyResident } from './evidence.ts';

/** One commune of annex PL-05: its people of working age by the ledger, and what its registered residents have shown. */
export type ResidentRow = {
  readonly commune: Commune;
  /** Null: the ledger says nothing of it on that day. */
  readonly population: LedgerReading | null;
  readonly tally: ResidentTally;
};

export type ResidentBoard = {
  readonly day: Day;
  readonly rule: SkillRule;
  readonly rows: readonly ResidentRow[];
  readonly total: ResidentTally;
  /** Of all communes; null while the ledger is silent or divided about one of them. */
  readonly population: number | null;
};

/**
 * Residents by commune and area on a day, as recorded up to an instant (null: all): the rows of annex PL-05. The communes
 * have nobody in common, so the total is their sum. Cost grows with registered residents, memory with communes.
 */
export const residentBoard = async (
  db: Reader,
  ask: { readonly day: Day; readonly rule: SkillRule; readonly recordedUpTo: Date | null },
): Promise<ResidentBoard> => {
  const { day, rule, recordedUpTo } = ask;
  const communes = await communesOn(db, day, recordedUpTo);
  const ids = communes.map(({ id }) => id);
  const people = await ledgerAt(db, 'working-age-population', ids, day, recordedUpTo);
  const tallies = new Map<string, ResidentTally>();
  const places = await placesOfResidence(db, communes, day);
  for await (const residents of everyResident(db, { day, recordedUpTo, places }))
    for (const resident of residents)
      tallies.set(
        resident.communeId,
        withResident(tallies.get(resident.communeId) ?? noResidents, resident, rule, day),
      );
  const rows = communes.map((commune) => ({
    ...{ commune, population: people.get(commune.id) ?? null },
    tally: tallies.get(commune.id) ?? noResidents,
  }));
  return { day, rule, rows, total: sumOfTallies(rows.map(({ tally }) => tally)), population: peopleOf(rows) };
};

/** What the ledger says of all communes together; null when it does not say it of each. */
const peopleOf = (rows: readonly ResidentRow[]): number | null =>
  rows.reduce<number | null>(
    (sum, { population }) =>
      sum === null || population === null || 'conflict' in population ? null : sum + population.value,
    rows.length === 0 ? null : 0,
  );
