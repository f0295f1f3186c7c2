import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { env } from '#lib/env.ts';

/** The ids of everybody known to be a woman. */
export const womenIds = async (db: Reader): Promise<ReadonlySet<string>> => {
  const rows = await db.execute<{ person_id: string }>(sql`
    select person_id from identity where tenant_id = ${env.tenant} and gender = 'female'`);
  return new Set(rows.map((row) => row.person_id));
};
