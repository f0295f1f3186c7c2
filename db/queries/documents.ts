import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { documentTemplate, reportText, snapshotTemplate } from '#db/schema/documents.ts';
import type { ReportText } from '#domain/documents/report-text.ts';
import type { TemplateVersion } from '#domain/documents/template.ts';
import { env } from '#lib/env.ts';

/** A version with who recorded it; `by` null: the account is gone. */
export type RecordedTemplate = TemplateVersion & { readonly by: string | null; readonly recordedAt: Date };

/** Every recorded version, oldest first. */
export const recordedTemplates = (db: Reader): Promise<RecordedTemplate[]> =>
  db
    .select({
      code: documentTemplate.code,
      number: documentTemplate.number,
      content: documentTemplate.content,
      by: nameOf(sql`${documentTemplate.recordedBy}`),
      recordedAt: documentTemplate.recordedAt,
    })
    .from(documentTemplate)
    .where(eq(documentTemplate.tenantId, env.tenant))
    .orderBy(asc(documentTemplate.code), asc(documentTemplate.number));

/** Makes whoever changes templates or texts at the same time wait, so that two never write one number. */
export const writeAlone = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`documents:${env.tenant}`}))`);
};

export const addTemplate = async (
  tx: Tx,
  row: Omit<typeof documentTemplate.$inferInsert, 'tenantId'>,
): Promise<void> => {
  await tx.insert(documentTemplate).values({ tenantId: env.tenant, ...row });
};

/** The template chosen last for a report; null: nobody chose. */
export const chosenTemplate = async (
  db: Reader,
  snapshotId: string,
): Promise<Pick<TemplateVersion, 'code' | 'number'> | null> => {
  const [row] = await db
    .select({ code: snapshotTemplate.templateCode, number: snapshotTemplate.templateNumber })
    .from(snapshotTemplate)
    .where(and(eq(snapshotTemplate.tenantId, env.tenant), eq(snapshotTemplate.snapshotId, snapshotId)))
    .orderBy(desc(snapshotTemplate.recordedAt), desc(snapshotTemplate.id))
    .limit(1);
  return row ?? null;
};

export const addChoice = async (
  tx: Tx,
  row: Omit<typeof snapshotTemplate.$inferInsert, 'tenantId'>,
): Promise<void> => {
  await tx.insert(snapshotTemplate).values({ tenantId: env.tenant, ...row });
};

export type RecordedText = {
  readonly number: number;
  readonly sections: ReportText;
  readonly by: string | null;
  readonly recordedAt: Date;
};

type OfPeriod = { readonly planCode: string; readonly periodId: string };

/** Every version of a period's text, newest first. */
export const textsOfPeriod = (db: Reader, { planCode, periodId }: OfPeriod): Promise<RecordedText[]> =>
  db
    .select({
      number: reportText.number,
      sections: reportText.sections,
      by: nameOf(sql`${reportText.recordedBy}`),
      recordedAt: reportText.recordedAt,
    })
    .from(reportText)
    .where(
      and(
        eq(reportText.tenantId, env.tenant),
        eq(reportText.planCode, planCode),
        eq(reportText.periodId, periodId),
      ),
    )
    .orderBy(desc(reportText.number));

/** What the period before it ended with, as it was written up to an instant: a period's first text begins there. */
export const textBefore = async (
  db: Reader,
  { planCode, periodId }: OfPeriod,
  upTo: Date,
): Promise<ReportText | null> => {
  const [row] = await db.execute<{ sections: ReportText }>(sql`
    select t.sections from report_text t
      join period p on p.tenant_id = t.tenant_id and p.plan_code = t.plan_code and p.id = t.period_id
      join period own on own.tenant_id = t.tenant_id and own.plan_code = t.plan_code and own.id = ${periodId}
     where t.tenant_id = ${env.tenant} and t.plan_code = ${planCode} and t.period_id <> ${periodId}
       and p.ends_on <= own.ends_on and t.recorded_at <= ${upTo.toISOString()}::timestamptz
     order by p.ends_on desc, p.starts_on desc, t.number desc limit 1`);
  return row?.sections ?? null;
};

export const addText = async (
  tx: Tx,
  row: Omit<typeof reportText.$inferInsert, 'tenantId'>,
): Promise<void> => {
  await tx.insert(reportText).values({ tenantId: env.tenant, ...row });
};

/** When the correction of a snapshot was closed; null: it is the newest of its period. */
export const correctedAt = async (
  db: Reader,
  { planCode, periodId }: OfPeriod,
  version: number,
): Promise<Date | null> => {
  const [row] = await db.execute<{ at: Date | null }>(sql`
    select min(closed_at) as at from snapshot
     where tenant_id = ${env.tenant} and plan_code = ${planCode} and period_id = ${periodId} and version > ${version}`);
  return row?.at ? new Date(row.at) : null;
};

const nameOf = (account: ReturnType<typeof sql>) =>
  sql<
    string | null
  >`(select a.display_name from account a where a.tenant_id = ${env.tenant} and a.id = ${account})`;
