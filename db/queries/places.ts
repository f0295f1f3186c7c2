import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/**
 * The commune each of a day's agencies answers for: the one it sits in, unless the agency above it sits there too (an office
 * of a commune's committee answers for no commune of its own). Agencies without a seat are not in the map. One query.
 */
export const placesOfAgencies = async (
  db: Reader,
  agencies: readonly { readonly unitId: string; readonly parentId: string | null }[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.execute<{ unit_id: string; place_id: string }>(sql`
    select id as unit_id, seat_unit_id as place_id from org_unit
     where tenant_id = ${env.tenant} and tree = 'agency' and seat_unit_id is not null`);
  const seats = new Map(rows.map((row) => [row.unit_id, row.place_id]));
  return new Map(
    agencies.flatMap(({ unitId, parentId }) => {
      const seat = seats.get(unitId);
      return seat === undefined || seats.get(parentId ?? '') === seat ? [] : [[unitId, seat] as const];
    }),
  );
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
