import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { uuids } from '#db/queries/standings.ts';
import { env } from '#lib/env.ts';

/** People in the order of Vietnamese given names, erased identities last, with the name null. One query. */
export const namedPeople = async (
  db: Reader,
  ids: readonly string[],
): Promise<{ personId: string; fullName: string | null; idTail: string | null }[]> => {
  if (ids.length === 0) return [];
  const rows = await db.execute<{ personId: string; fullName: string | null; idTail: string | null }>(sql`
    select l.id as "personId", i.full_name as "fullName", i.id_number_tail as "idTail"
      from unnest(${uuids(ids)}) l(id) left join identity i on i.tenant_id = ${env.tenant} and i.person_id = l.id
     order by (i.person_id is null), coalesce(given_name_first(i.full_name), '') collate "vi-x-icu", l.id`);
  return [...rows];
};
