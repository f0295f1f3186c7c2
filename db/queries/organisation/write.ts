import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { Organisation, UnitHistory } from '#domain/organisation/history.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { asJson } from '../import-write/insert-many.ts';
import { uuids } from '../standings.ts';

/** The instant under which triggers keep what the dated rows said until now. */
export const recordChangesAt = async (tx: Tx, now: Date): Promise<void> => {
  await tx.execute(sql`select set_config('hocso.recorded_at', ${now.toISOString()}, true)`);
};

/**
 * Brings the stored rows of the touched units to their histories, in ten statements however many there are. Rows that
 * stay keep their ids; what is replaced goes to the `…_past` tables by trigger.
 */
export const writeOrganisation = async (
  tx: Tx,
  organisation: Organisation,
  touched: readonly string[],
  { now, demo }: { now: Date; demo: boolean },
): Promise<void> => {
  if (touched.length === 0) return;
  const units = touched.flatMap((id) => organisation.get(id) ?? []);
  await recordChangesAt(tx, now);
  await insertNewUnits(tx, units, now, demo);
  await bring(
    tx,
    { table: 'org_unit_name', key: ['name'], also: ['name_folded'], touched, now },
    units.flatMap(({ id, names }) =>
      names.map((row) => ({ ...dated(id, row), name: row.value, name_folded: fold(row.value) })),
    ),
  );
  await bring(
    tx,
    { table: 'org_unit_kind', key: ['kind', 'sector'], also: [], touched, now },
    units.flatMap(({ id, kinds }) => kinds.map((row) => ({ ...dated(id, row), ...row.value }))),
  );
  await bring(
    tx,
    { table: 'org_unit_parent', key: ['parent_id'], also: [], touched, now },
    units.flatMap(({ id, parents }) => parents.map((row) => ({ ...dated(id, row), parent_id: row.value }))),
  );
};

const dated = (unitId: string, row: { from: string; to: string | null; document: string | null }) => ({
  ...{ tenant_id: env.tenant, id: newId(), unit_id: unitId, document: row.document },
  ...{ valid_from: row.from, valid_to: row.to },
});

const insertNewUnits = async (
  tx: Tx,
  units: readonly UnitHistory[],
  now: Date,
  demo: boolean,
): Promise<void> => {
  const rows = units.map(({ id, tree, code }) => ({
    ...{ tenant_id: env.tenant, id, tree, code, demo, recorded_at: now.toISOString() },
  }));
  await tx.execute(sql`
    insert into org_unit (tenant_id, id, tree, code, demo, recorded_at)
    select tenant_id, id, tree, code, demo, recorded_at
      from jsonb_populate_recordset(null::org_unit, ${asJson(rows)}::jsonb)
    on conflict (tenant_id, id) do nothing`);
};

type Aspect = {
  readonly table: 'org_unit_name' | 'org_unit_kind' | 'org_unit_parent';
  /** What tells two rows of one unit and first day apart. */
  readonly key: readonly string[];
  readonly also: readonly string[];
  readonly touched: readonly string[];
  readonly now: Date;
};

/** Deletes first and inserts last, so that no cycle passes by; overlaps are looked at when the transaction ends. */
const bring = async (
  tx: Tx,
  { table, key, also, touched, now }: Aspect,
  rows: readonly object[],
): Promise<void> => {
  const name = sql.identifier(table);
  const wanted = sql`jsonb_populate_recordset(null::${name}, ${asJson(rows)}::jsonb) as wanted`;
  const same = sql.join(
    ['tenant_id', 'unit_id', 'valid_from', ...key].map(
      (column): SQL =>
        sql`stored.${sql.identifier(column)} is not distinct from wanted.${sql.identifier(column)}`,
    ),
    sql` and `,
  );
  await tx.execute(sql`
    delete from ${name} as stored where stored.tenant_id = ${env.tenant} and stored.unit_id = any(${uuids(touched)})
       and not exists (select 1 from ${wanted} where ${same})`);
  await tx.execute(sql`
    update ${name} as stored set valid_to = wanted.valid_to from ${wanted}
     where stored.tenant_id = ${env.tenant} and ${same} and stored.valid_to is distinct from wanted.valid_to`);
  const columns = sql.join(
    ['tenant_id', 'id', 'unit_id', 'valid_from', 'valid_to', 'document', ...key, ...also].map((column) =>
      sql.identifier(column),
    ),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${name} (${columns}, recorded_at) select ${columns}, ${now.toISOString()}::timestamptz from ${wanted}
     where not exists (select 1 from ${name} as stored where ${same})`);
};
