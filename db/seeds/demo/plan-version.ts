import { and, eq } from 'drizzle-orm';
import { plans } from '#content/plans/plans.ts';
import type { Tx } from '#db/client.ts';
import { account } from '#db/schema/people.ts';
import { indicatorVersion } from '#db/schema/reporting.ts';
import { changeOf } from '#domain/plan-desk/version-changes.ts';
import { env } from '#lib/env.ts';

/** One version of one indicator of the second plan, marked as demo: it names another owner and changes no number. */
export const seedDemoPlanVersion = async (tx: Tx, now: Date): Promise<void> => {
  const plan = plans[1];
  const indicator = plan?.indicators.find(
    ({ rule }) => rule.kind === 'declared' && rule.register === 'units',
  );
  const [officer] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.tenantId, env.tenant), eq(account.email, 'nhan-su@demo.example')));
  if (!plan || !indicator || !officer) return;
  await tx.insert(indicatorVersion).values({
    ...{ tenantId: env.tenant, planCode: plan.code, indicator: indicator.code, number: 2 },
    inForceFrom: '2026-01-01',
    change: {
      ...changeOf(indicator),
      owner: { vi: 'Sở Khoa học và Công nghệ (minh họa)', en: 'Department of Science and Technology (demo)' },
    },
    reason: 'Minh họa: giao đầu mối theo dõi mạng lưới chuyển đổi số',
    legalDocument: 'Văn bản minh họa số 01/MH ngày 05/01/2026',
    ...{ recordedBy: officer.id, recordedAt: now },
  });
};
