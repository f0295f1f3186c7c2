import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { course } from '#db/schema/learning.ts';
import { obligation } from '#db/schema/obligations.ts';
import { orgUnit } from '#db/schema/organisation.ts';
import { period, plan } from '#db/schema/reporting.ts';
import { env } from '#lib/env.ts';

/** The ids that a script trying the system from outside needs. */
export const demoFacts = async (db: Reader) => {
  const [plans, periods, courses, duties, units] = await Promise.all([
    db.select({ code: plan.code, version: plan.version }).from(plan).where(eq(plan.tenantId, env.tenant)),
    db
      .select({ id: period.id, from: period.startsOn, to: period.endsOn })
      .from(period)
      .where(eq(period.tenantId, env.tenant))
      .orderBy(period.startsOn),
    db.select({ id: course.id, code: course.code }).from(course).where(eq(course.tenantId, env.tenant)),
    db
      .select({ id: obligation.id, code: obligation.code, dueOn: obligation.dueOn })
      .from(obligation)
      .where(eq(obligation.tenantId, env.tenant)),
    db
      .select({ id: orgUnit.id, code: orgUnit.code })
      .from(orgUnit)
      .where(and(eq(orgUnit.tenantId, env.tenant), eq(orgUnit.tree, 'agency')))
      .orderBy(orgUnit.code),
  ]);
  return { plans, periods, courses, obligations: duties, units };
};
