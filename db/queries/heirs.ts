import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { env } from '#lib/env.ts';

/** Units that ended with a single heir, and which. One query. */
export const soleHeirs = async (db: Reader): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.execute<{ unit_id: string; heir: string }>(sql`
    select unit_id, min(successor_id::text) as heir from org_unit_successor where tenant_id = ${env.tenant}
     group by unit_id having count(*) = 1`);
  return new Map(rows.map((row) => [row.unit_id, row.heir]));
};

/** The unit itself or the one that came of it and is there; null when it ended without one heir. */
export const heirOf = (
  unitId: string,
  isThere: (id: string) => boolean,
  heirs: ReadonlyMap<string, string>,
): string | null => {
  const seen = new Set<string>();
  for (let at: string | undefined = unitId; at !== undefined && !seen.has(at); at = heirs.get(at)) {
    if (isThere(at)) return at;
    seen.add(at);
  }
  return null;
};
