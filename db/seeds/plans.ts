import { and, desc, eq } from 'drizzle-orm';
import { plans } from '#content/plans/plans.ts';
import type { Reader } from '#db/client.ts';
import { keepPeriods } from '#db/queries/periods.ts';
import { lockKey } from '#db/queries/standings.ts';
import { plan } from '#db/schema/reporting.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { env } from '#lib/env.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';

/**
 * Writes down a new version of every plan whose file differs from the newest one, and the reporting years from 2023 to
 * the one after that of `now`, of which only that of `now` is live. Runs again without harm.
 */
export const seedPlans = async (db: Reader, now: Date): Promise<void> => {
  await db.transaction(async (tx) => {
    await lockKey(tx, 'plans');
    for (const content of plans) {
      await addVersionWhenChanged(tx, content);
      await keepPeriods(tx, content.code, now);
    }
  });
};

const addVersionWhenChanged = async (tx: Reader, content: Plan): Promise<void> => {
  const [newest] = await tx
    .select({ version: plan.version, sha256: plan.sha256 })
    .from(plan)
    .where(and(eq(plan.tenantId, env.tenant), eq(plan.code, content.code)))
    .orderBy(desc(plan.version))
    .limit(1);
  const sha256 = sha256Hex(canonicalJson(content));
  if (newest?.sha256 === sha256) return;
  const version = Math.max((newest?.version ?? 0) + 1, content.version);
  await tx.insert(plan).values({ tenantId: env.tenant, code: content.code, version, content, sha256 });
};
