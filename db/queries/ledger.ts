import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { type LedgerClaim, type LedgerReading, readingOn } from '#domain/ledger/cell.ts';
import type { LedgerSeries } from '#domain/ledger/series.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

const uuids = (ids: readonly string[]): SQL => sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`;

/** Whether a row was recorded by an instant; null: whatever is recorded. */
export const recordedBy = (column: SQL, recordedUpTo: Date | null): SQL =>
  recordedUpTo === null ? sql`true` : sql`${column} <= ${recordedUpTo.toISOString()}::timestamptz`;

/** SQL of a value `v` that is not taken back and not corrected by a row recorded up to the instant. */
export const stands = (v: SQL, recordedUpTo: Date | null): SQL => sql`
  ${v}.tenant_id = ${env.tenant} and ${v}.value is not null and ${recordedBy(sql`${v}.recorded_at`, recordedUpTo)}
  and not exists (select 1 from ledger_value later where later.tenant_id = ${v}.tenant_id and later.supersedes = ${v}.id
    and ${recordedBy(sql`later.recorded_at`, recordedUpTo)})`;

/** SQL giving the ids of the values chosen over `v` by settlements that stand; a corrected choice chooses no more. */
export const chosenOver = (v: SQL, recordedUpTo: Date | null): SQL => sql`
  select t.chosen_id from ledger_overruled o
    join ledger_settlement t on t.tenant_id = o.tenant_id and t.id = o.settlement_id
    join ledger_value c on c.tenant_id = t.tenant_id and c.id = t.chosen_id
   where o.tenant_id = ${v}.tenant_id and o.value_id = ${v}.id and ${recordedBy(sql`t.recorded_at`, recordedUpTo)}
     and not exists (select 1 from ledger_settlement again where again.tenant_id = t.tenant_id and again.supersedes = t.id
       and ${recordedBy(sql`again.recorded_at`, recordedUpTo)})
     and ${stands(sql`c`, recordedUpTo)}`;

type ClaimRow = {
  id: string;
  unit_id: string;
  value: string;
  valid_from: Day;
  valid_to: Day;
  source_title: string;
  source_number: string | null;
  source_on: Day;
  definition: string | null;
  overruled_by: string[];
};

/** A document as it is named: its number in front of its title, if it has one. */
export const sourceName = (title: string, number: string | null): string =>
  number === null ? title : `${number}, ${title}`;

const claimOf = (row: ClaimRow): LedgerClaim => {
  const name = sourceName(row.source_title, row.source_number);
  return {
    ...{ id: row.id, value: Number(row.value), from: row.valid_from, to: row.valid_to },
    ...{ source: { vi: name, en: name }, on: row.source_on, definition: row.definition },
    overruledBy: row.overruled_by,
  };
};

/** The claims that stand, by unit; of one day, or of all days with null. One query. */
export const claimsOf = async (
  db: Reader,
  series: LedgerSeries,
  unitIds: readonly string[] | null,
  day: Day | null,
  recordedUpTo: Date | null,
): Promise<ReadonlyMap<string, readonly LedgerClaim[]>> => {
  const rows = await db.execute<ClaimRow>(sql`
    select v.id, v.unit_id, v.value::text as value, v.valid_from::text as valid_from, v.valid_to::text as valid_to,
           v.source_title, v.source_number, v.source_on::text as source_on, v.definition,
           array(${chosenOver(sql`v`, recordedUpTo)})::text[] as overruled_by
      from ledger_value v
     where ${stands(sql`v`, recordedUpTo)} and v.series = ${series}
       and ${unitIds === null ? sql`true` : sql`v.unit_id = any(${uuids(unitIds)})`}
       and ${day === null ? sql`true` : sql`v.valid_from <= ${day} and v.valid_to >= ${day}`}
     order by v.unit_id, v.valid_from, v.id`);
  const byUnit = new Map<string, LedgerClaim[]>();
  for (const row of rows) {
    const claims = byUnit.get(row.unit_id);
    if (claims) claims.push(claimOf(row));
    else byUnit.set(row.unit_id, [claimOf(row)]);
  }
  return byUnit;
};

/**
 * What the ledger says of a series on a day, by unit: `{ value, source, on, … }`, or `{ conflict }` while nobody has
 * decided between sources. A unit nobody speaks of is not in the map (and is never zero). `unitIds` null: all units.
 * `recordedUpTo`: as it was known at that instant, corrections and settlements included; null is now.
 * Populations are those of administrative units (communes), headcounts those of agencies: see `treeOfSeries`, and
 * `placesOfAgencies` for the commune an agency answers for. No unit is the sum of others here. One query.
 */
export const ledgerAt = async (
  db: Reader,
  series: LedgerSeries,
  unitIds: readonly string[] | null,
  day: Day,
  recordedUpTo: Date | null,
): Promise<ReadonlyMap<string, LedgerReading>> => {
  const claims = await claimsOf(db, series, unitIds, day, recordedUpTo);
  return new Map(
    [...claims].flatMap(([unitId, of]) => {
      const reading = readingOn(of, day);
      return reading === null ? [] : [[unitId, reading] as const];
    }),
  );
};
