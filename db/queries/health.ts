import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';

/** Resolves when the database answered a question. */
export const askDatabase = async (db: Reader): Promise<void> => {
  await db.execute(sql`select 1`);
};
