import { and, asc, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { period } from '#db/schema/reporting.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';
import { reportingYear, reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type PeriodRow = typeof period.$inferSelect;
/** A plan as it is written down, with the number of its version. */
export type RecordedPlan = { readonly code: string; readonly version: number; readonly content: Plan };

const firstYear = 2023;

/**
 * Makes the rows of the reporting years from 2023 to the one after that of `now`, keeps exactly that of `now` live, and
 * enqueues its first count. Called at every start and whenever standings are refreshed, so that a year turns by itself.
 */
export const keepPeriods = async (tx: Reader, planCode: string, now: Date): Promise<void> => {
  const current = reportingYearOf(dayOf(now));
  const years = Array.from(
    { length: Math.max(2, current.year + 2 - firstYear) },
    (_, index) => firstYear + index,
  );
  await tx
    .insert(period)
    .values(years.map((year) => rowOf(reportingYear(year), planCode)))
    .onConflictDoNothing({ target: [period.tenantId, period.planCode, period.id] });
  await tx
    .update(period)
    .set({ live: false, rebuiltAt: null })
    .where(and(ofPlan(planCode), eq(period.live, true), ne(period.id, current.id)));
  await tx
    .update(period)
    .set({ live: true })
    .where(and(ofPlan(planCode), eq(period.live, false), eq(period.id, current.id)));
  const waiting = await tx
    .select({ id: period.id })
    .from(period)
    .where(and(ofPlan(planCode), eq(period.live, true), isNull(period.rebuiltAt)));
  for (const { id } of waiting) await askRebuild(tx, { planCode, periodId: id });
};

/** Names a period of a plan: what stored standings and counts are kept under. */
export type StoredPeriod = { readonly planCode: string; readonly periodId: string };

/** Asks for a count from scratch, once however often it is asked. */
export const askRebuild = (tx: Reader, { planCode, periodId }: StoredPeriod): Promise<void> =>
  enqueue(tx, 'rebuild-period', { planCode, periodId }, `rebuild-period:${planCode}:${periodId}`);

/** Says, in the transaction that changes how a plan counts, that its stored counts are void; they are counted anew. */
export const markPlanChanged = async (tx: Reader, planCode: string): Promise<void> => {
  const voided = await tx
    .update(period)
    .set({ rebuiltAt: null })
    .where(and(ofPlan(planCode), eq(period.live, true)))
    .returning({ id: period.id });
  for (const { id } of voided) await askRebuild(tx, { planCode, periodId: id });
};

/** Gives a period a row, so that it can be closed. */
export const addPeriod = async (tx: Reader, of: Period, planCode: string): Promise<void> => {
  await tx
    .insert(period)
    .values(rowOf(of, planCode))
    .onConflictDoNothing({ target: [period.tenantId, period.planCode, period.id] });
};

/** Periods that keep stored standings. */
export const livePeriods = (db: Reader): Promise<PeriodRow[]> =>
  db
    .select()
    .from(period)
    .where(and(eq(period.tenantId, env.tenant), eq(period.live, true)));

/** The row of a period, locked until the transaction ends: a change of the tree waits for a count and then voids it. */
export const lockPeriod = async (
  tx: Reader,
  { planCode, periodId }: StoredPeriod,
): Promise<PeriodRow | null> => {
  const [row] = await tx
    .select()
    .from(period)
    .where(and(ofPlan(planCode), eq(period.id, periodId)))
    .for('update');
  return row ?? null;
};

export const markRebuilt = async (
  tx: Reader,
  { planCode, periodId }: StoredPeriod,
  at: Date,
): Promise<void> => {
  await tx
    .update(period)
    .set({ rebuiltAt: at })
    .where(and(ofPlan(planCode), eq(period.id, periodId)));
};

/** All periods of a plan with a row, the newest first. */
export const listPeriods = (db: Reader, planCode: string): Promise<PeriodRow[]> =>
  db.select().from(period).where(ofPlan(planCode)).orderBy(desc(period.endsOn), asc(period.startsOn));

const ofPlan = (planCode: string) => and(eq(period.tenantId, env.tenant), eq(period.planCode, planCode));

const rowOf = (of: Period, planCode: string): typeof period.$inferInsert => ({
  tenantId: env.tenant,
  id: of.id,
  planCode,
  startsOn: of.from,
  endsOn: of.to,
  live: false,
});
