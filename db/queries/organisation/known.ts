import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { grouped } from '#db/queries/reports/grouped.ts';
import type { UnitRow } from '#db/queries/units.ts';
import type { UnitLife } from '#domain/indicators/unit-life.ts';
import type { Sector, Tree } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** The rows of a dated table as they were believed at an instant: those of now and those replaced since. */
const believed = (table: 'name' | 'kind' | 'parent', columns: SQL, day: Day | null, known: string): SQL => {
  const now = sql.identifier(`org_unit_${table}`);
  const past = sql.identifier(`org_unit_${table}_past`);
  const on =
    day === null ? sql`true` : sql`valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`;
  const holds = sql`tenant_id = ${env.tenant} and ${on} and recorded_at <= ${known}::timestamptz`;
  return sql`(select unit_id, ${columns} from ${now} where ${holds}
    union all select unit_id, ${columns} from ${past} where ${holds} and superseded_at > ${known}::timestamptz)`;
};

/** Every unit of a tree on a day, as it was known at an instant: `unitsOn` in recorded time. */
export const unitsKnownOn = async (db: Reader, tree: Tree, day: Day, knownAt: Date): Promise<UnitRow[]> => {
  const known = knownAt.toISOString();
  const rows = await db.execute<UnitRow & { parent_id: string | null }>(sql`
    select u.id, u.code, n.name, k.kind, k.sector, p.parent_id, u.demo
      from org_unit u
      join ${believed('name', sql`name`, day, known)} n on n.unit_id = u.id
      join ${believed('kind', sql`kind, sector`, day, known)} k on k.unit_id = u.id
      left join ${believed('parent', sql`parent_id`, day, known)} p on p.unit_id = u.id
     where u.tenant_id = ${env.tenant} and u.tree = ${tree}
     order by u.code`);
  return rows.map(({ id, code, name, kind, sector, parent_id, demo }) => ({
    ...{ id, code, name, kind, sector, parentId: parent_id, demo },
  }));
};

/** The days of every agency's life, as they were known at an instant. One query. */
export const unitLivesKnown = async (db: Reader, knownAt: Date): Promise<ReadonlyMap<string, UnitLife>> => {
  const rows = await db.execute<{ unit_id: string; sector: Sector | null; from: Day; to: Day | null }>(sql`
    select k.unit_id, k.sector, k.valid_from::text as from, k.valid_to::text as to
      from ${believed('kind', sql`sector, valid_from, valid_to`, null, knownAt.toISOString())} k
      join org_unit u on u.tenant_id = ${env.tenant} and u.id = k.unit_id and u.tree = 'agency'
     order by k.unit_id, k.valid_from`);
  const lives = grouped(rows, (row) => row.unit_id);
  return new Map(
    [...lives].map(([unitId, parts]) => [
      unitId,
      parts.map(({ sector, from, to }) => ({ sector: sector ?? 'state', from, to })),
    ]),
  );
};
