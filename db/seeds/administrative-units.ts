import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { recordEvents } from '#db/queries/organisation/record-many.ts';
import { writeOrganisation } from '#db/queries/organisation/write.ts';
import { orgUnit } from '#db/schema/organisation.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { mergerOf2025 } from './merger-2025.ts';

/**
 * The administrative tree: Cần Thơ, Hậu Giang and Sóc Trăng as they were, and what made one city of 103 communes and
 * wards of them on 1 July 2025, as recorded events. Idempotent.
 */
export const seedAdministrativeUnits = async (db: Database, now: Date): Promise<void> => {
  const standing = await db
    .select({ code: orgUnit.code })
    .from(orgUnit)
    .where(and(eq(orgUnit.tenantId, env.tenant), eq(orgUnit.tree, 'administrative')))
    .limit(1);
  if (standing.length > 0) return;
  const { before, events } = mergerOf2025(newId);
  const organisation = new Map(before.map((unit) => [unit.id, unit]));
  const by = { accountId: null, now, demo: false };
  await db.transaction(async (tx) => {
    await writeOrganisation(tx, organisation, [...organisation.keys()], by);
    await recordEvents(tx, organisation, events, by);
  });
};
