import { type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { ledgerOverruled, ledgerSettlement, ledgerValue } from '#db/schema/ledger.ts';
import { type Actor, type Permission, permittedUnits, type Scope } from '#domain/access/permission.ts';
import type { LedgerSeries } from '#domain/ledger/series.ts';
import type { Tree } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { chosenOver, stands } from './ledger.ts';
import { subtreeOf, unitPath, unitsOn } from './units.ts';

export type LedgerUnit = { readonly id: string; readonly code: string; readonly name: string };

/**
 * Where a cell lies: an agency with all above it; a commune with the agencies that sit in it and all above those, so
 * that who works for a commune's committee looks after the commune's numbers. Null: no such unit.
 */
export const ledgerScope = async (
  db: Reader,
  unitId: string,
  today: Day,
): Promise<{ readonly tree: Tree; readonly scope: Scope } | null> => {
  const [unit] = await db.execute<{ tree: Tree }>(
    sql`select tree from org_unit where tenant_id = ${env.tenant} and id = ${unitId}`,
  );
  if (!unit) return null;
  const seated = await db.execute<{ id: string }>(
    sql`select id from org_unit where tenant_id = ${env.tenant} and seat_unit_id = ${unitId} and tree = 'agency'`,
  );
  const paths = await Promise.all(
    [unitId, ...seated.map(({ id }) => id)].map((id) => unitPath(db, id, today)),
  );
  return { tree: unit.tree, scope: [...new Set(paths.flat())] };
};

/** SQL condition: a unit's cells are among those the actor holds the permission for (the rule of `ledgerScope`). */
export const ledgerVisible = (actor: Actor, permission: Permission, unitId: SQL, today: Day): SQL => {
  const units = permittedUnits(actor, permission);
  if (units === 'province') return sql`true`;
  if (units.length === 0) return sql`false`;
  return sql`(${unitId} in ${subtreeOf(units, today)} or exists (select 1 from org_unit seated
    where seated.tenant_id = ${env.tenant} and seated.seat_unit_id = ${unitId} and seated.tree = 'agency'
      and seated.id in ${subtreeOf(units, today)}))`;
};

/** The units of a series that exist on a day and that the actor may see, by code. */
export const ledgerUnits = async (
  db: Reader,
  actor: Actor,
  permission: Permission,
  tree: Tree,
  on: Day,
  today: Day,
): Promise<readonly LedgerUnit[]> => {
  const [all, mine] = await Promise.all([
    unitsOn(db, tree, on),
    db.execute<{ id: string }>(sql`
      select u.id from org_unit u where u.tenant_id = ${env.tenant} and u.tree = ${tree}
        and ${ledgerVisible(actor, permission, sql`u.id`, today)}`),
  ]);
  const visible = new Set(mine.map(({ id }) => id));
  return all.filter(({ id }) => visible.has(id)).map(({ id, code, name }) => ({ id, code, name }));
};

const wholeLedger = (): string => `ledger:${env.tenant}`;

/** Keeps everybody else from writing to the ledger until the transaction ends, while a file is written. */
export const lockLedger = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${wholeLedger()}, 0))`);
};

/** Lets writers of one cell wait for each other until the transaction ends. */
export const lockCell = async (tx: Tx, series: LedgerSeries, unitId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${wholeLedger()}, 0))`);
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`ledger:${env.tenant}:${series}:${unitId}`}, 0))`,
  );
};

export const addLedgerRow = async (
  tx: Tx,
  row: Omit<typeof ledgerValue.$inferInsert, 'tenantId' | 'id'>,
): Promise<string> => {
  const id = newId();
  await tx.insert(ledgerValue).values({ tenantId: env.tenant, id, ...row });
  return id;
};

export const addSettlement = async (
  tx: Tx,
  {
    over,
    ...row
  }: Omit<typeof ledgerSettlement.$inferInsert, 'tenantId' | 'id'> & { over: readonly string[] },
): Promise<string> => {
  const id = newId();
  await tx.insert(ledgerSettlement).values({ tenantId: env.tenant, id, ...row });
  await tx
    .insert(ledgerOverruled)
    .values(over.map((valueId) => ({ tenantId: env.tenant, settlementId: id, valueId })));
  return id;
};

export type LedgerEntry = typeof ledgerValue.$inferSelect & {
  readonly enteredByName: string | null;
  readonly fileName: string | null;
  readonly supersededBy: string | null;
};

/** Every row a cell ever had, newest first, at most 500. */
export const historyOfCell = async (
  db: Reader,
  series: LedgerSeries,
  unitId: string,
): Promise<readonly LedgerEntry[]> =>
  (
    await db
      .select({
        entry: ledgerValue,
        enteredByName: sql<string | null>`(select a.display_name from account a
        where a.tenant_id = ${env.tenant} and a.id = ${ledgerValue}.entered_by)`,
        fileName: sql<string | null>`(select f.file_name from import_file f
        where f.tenant_id = ${env.tenant} and f.id = ${ledgerValue}.import_id)`,
        supersededBy: sql<string | null>`(select l.id from ledger_value l
        where l.tenant_id = ${env.tenant} and l.supersedes = ${ledgerValue}.id)`,
      })
      .from(ledgerValue)
      .where(
        sql`${ledgerValue.tenantId} = ${env.tenant} and ${ledgerValue.series} = ${series} and ${ledgerValue.unitId} = ${unitId}`,
      )
      .orderBy(sql`${ledgerValue.recordedAt} desc, ${ledgerValue.id} desc`)
      .limit(500)
  ).map(({ entry, ...more }) => ({ ...entry, ...more }));

/** One row of the ledger; null when there is none. */
export const ledgerEntry = async (db: Reader, id: string): Promise<LedgerEntry | null> => {
  const [row] = await db
    .select({ series: ledgerValue.series, unitId: ledgerValue.unitId })
    .from(ledgerValue)
    .where(sql`${ledgerValue.tenantId} = ${env.tenant} and ${ledgerValue.id} = ${id}`);
  if (!row) return null;
  const history = await historyOfCell(db, row.series, row.unitId);
  return history.find((entry) => entry.id === id) ?? null;
};

export type SettlementRow = {
  readonly id: string;
  readonly chosenId: string;
  readonly over: readonly string[];
  readonly reason: string;
  readonly settledBy: string;
  readonly recordedAt: Date;
  readonly supersededBy: string | null;
};

/** Every decision about a cell, newest first. */
export const settlementsOfCell = async (
  db: Reader,
  series: LedgerSeries,
  unitId: string,
): Promise<readonly SettlementRow[]> => {
  const rows = await db.execute<{
    id: string;
    chosen_id: string;
    over: string[];
    reason: string;
    settled_by: string;
    recorded_at: string;
    superseded_by: string | null;
  }>(sql`
    select t.id, t.chosen_id, t.reason, t.recorded_at, a.display_name as settled_by,
           array(select o.value_id from ledger_overruled o where o.tenant_id = t.tenant_id and o.settlement_id = t.id)::text[] as over,
           (select n.id from ledger_settlement n where n.tenant_id = t.tenant_id and n.supersedes = t.id) as superseded_by
      from ledger_settlement t join account a on a.tenant_id = t.tenant_id and a.id = t.settled_by
     where t.tenant_id = ${env.tenant} and t.series = ${series} and t.unit_id = ${unitId}
     order by t.recorded_at desc, t.id desc limit 200`);
  return rows.map((row) => ({
    ...{ id: row.id, chosenId: row.chosen_id, over: row.over, reason: row.reason },
    ...{ settledBy: row.settled_by, recordedAt: new Date(row.recorded_at), supersededBy: row.superseded_by },
  }));
};

/**
 * Cells in which on some day two sources that nobody decided between say different numbers, at most `limit`. The
 * reading of a cell can only change where a value begins or the day after one ends, so only those days are looked at.
 */
export const conflictedCells = async (
  db: Reader,
  visible: (unitId: SQL) => SQL,
  limit: number,
): Promise<readonly { readonly series: LedgerSeries; readonly unitId: string }[]> => {
  const rows = await db.execute<{ series: LedgerSeries; unit_id: string }>(sql`
    with standing as materialized (
      select v.id, v.series, v.unit_id, v.value, v.valid_from, v.valid_to, array(${chosenOver(sql`v`, null)}) as beaten_by
        from ledger_value v where ${stands(sql`v`, null)} and ${visible(sql`v.unit_id`)}),
    doubtful as (select series, unit_id from standing group by series, unit_id having count(distinct value) > 1),
    days as (
      select s.series, s.unit_id, d.day from standing s join doubtful using (series, unit_id),
             lateral (values (s.valid_from), (s.valid_to + 1)) d (day)
       group by s.series, s.unit_id, d.day),
    heard as (
      select d.series, d.unit_id, d.day, s.value from days d
        join standing s on s.series = d.series and s.unit_id = d.unit_id and d.day between s.valid_from and s.valid_to
       where not exists (select 1 from standing c where c.id = any(s.beaten_by) and d.day between c.valid_from and c.valid_to))
    select series, unit_id from heard group by series, unit_id, day having count(distinct value) > 1
    order by series, unit_id limit ${limit * 4}`);
  const seen = new Map(rows.map((row) => [`${row.series} ${row.unit_id}`, row]));
  return [...seen.values()].slice(0, limit).map((row) => ({ series: row.series, unitId: row.unit_id }));
};
