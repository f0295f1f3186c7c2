import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { UnitRow } from '#db/queries/units.ts';
import type { Tree } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** The rows of a dated table as they were believed at an instant: those of now and those replaced since. */
const believed = (table: 'name' | 'kind' | 'parent', columns: SQL, day: Day, known: string): SQL => {
  const now = sql.identifier(`org_unit_${table}`);
  const past = sql.identifier(`org_unit_${table}_past`);
  const holds = sql`tenant_id = ${env.tenant} and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
    and recorded_at <= ${known}::timestamptz`;
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
