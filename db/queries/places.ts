import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/**
 * The commune each agency answers for on a day: the one it sits in, unless the agency above it sits there too (an office
 * of a commune's committee answers for no commune of its own). Agencies without a seat are not in the map. One query.
 */
export const placesOfAgencies = async (db: Reader, day: Day): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.execute<{ unit_id: string; place_id: string }>(sql`
    select a.id as unit_id, a.seat_unit_id as place_id from org_unit a
      left join org_unit_parent p on p.tenant_id = a.tenant_id and p.unit_id = a.id
       and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
      left join org_unit above on above.tenant_id = p.tenant_id and above.id = p.parent_id
     where a.tenant_id = ${env.tenant} and a.tree = 'agency' and a.seat_unit_id is not null
       and above.seat_unit_id is distinct from a.seat_unit_id
       and exists (select 1 from org_unit_kind k where k.tenant_id = a.tenant_id and k.unit_id = a.id
         and k.valid_from <= ${day} and (k.valid_to is null or k.valid_to >= ${day}))
     order by a.id`);
  return new Map(rows.map((row) => [row.unit_id, row.place_id]));
};

/** The administrative unit above all others on a day; null when there is none, or no single one. */
export const provincePlace = async (db: Reader, day: Day): Promise<string | null> => {
  const rows = await db.execute<{ id: string }>(sql`
    select u.id from org_unit u
      join org_unit_kind k on k.tenant_id = u.tenant_id and k.unit_id = u.id
       and k.valid_from <= ${day} and (k.valid_to is null or k.valid_to >= ${day})
     where u.tenant_id = ${env.tenant} and u.tree = 'administrative'
       and not exists (select 1 from org_unit_parent p where p.tenant_id = u.tenant_id and p.unit_id = u.id
         and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day}))
     limit 2`);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
};
