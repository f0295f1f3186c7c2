import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { orgUnit } from '#db/schema/organisation.ts';
import { env } from '#lib/env.ts';

/** The agency with this code, whenever it exists; null for none. */
export const unitIdByCode = async (db: Reader, code: string): Promise<string | null> => {
  const [row] = await db
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(and(eq(orgUnit.tenantId, env.tenant), eq(orgUnit.tree, 'agency'), eq(orgUnit.code, code)));
  return row?.id ?? null;
};
