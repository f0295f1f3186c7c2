import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { standingOf } from '#db/queries/snapshot-people.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { FrozenName } from '#domain/reporting/table-pl-03.ts';
import { env } from '#lib/env.ts';

/** How many lines of PL-06 a snapshot has. */
export const unfinishedCount = async (db: Reader, snapshotId: string): Promise<number> => {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from snapshot_person p
     where p.tenant_id = ${env.tenant} and p.snapshot_id = ${snapshotId}::uuid and ${isUnfinished}`);
  return row?.count ?? 0;
};

/** Everybody an indicator still lacks: by indicator, unit in the tree's order (of several posts one is taken), then given name as frozen. */
export const unfinishedPeople = async (
  db: Reader,
  snapshotId: string,
): Promise<{ readonly standing: Standing; readonly name: FrozenName | null }[]> => {
  const rows = await db.execute<{
    line: string;
    person_id: string;
    full_name: string | null;
    position_title: string | null;
  }>(sql`
    with place as (
      select u.unit->>'unitId' as unit_id, u.at from snapshot s,
             jsonb_array_elements(s.content::jsonb->'units') with ordinality as u (unit, at)
       where s.tenant_id = ${env.tenant} and s.id = ${snapshotId}::uuid)
    select p.line, p.person_id, n.full_name, n.position_title
      from snapshot_person p
      left join snapshot_identity n on n.tenant_id = p.tenant_id and n.snapshot_id = p.snapshot_id and n.person_id = p.person_id
      left join place on place.unit_id = p.line::jsonb->'unitIds'->>0
     where p.tenant_id = ${env.tenant} and p.snapshot_id = ${snapshotId}::uuid and ${isUnfinished}
     order by p.indicator collate "C", place.at, given_name_first(n.full_name) collate "vi-x-icu", p.person_id`);
  return rows.map((row) => ({
    standing: standingOf(row),
    name:
      row.full_name === null
        ? null
        : { personId: row.person_id, fullName: row.full_name, positionTitle: row.position_title },
  }));
};

const isUnfinished = sql`p.line::jsonb->>'status' = 'not-counted'`;
