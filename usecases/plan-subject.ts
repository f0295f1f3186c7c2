import type { Reader } from '#db/client.ts';
import { type KnownPlan, knownPlan } from '#db/queries/plans.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { changedBy } from '#domain/plan/versions.ts';
import type { Day } from '#domain/time/day.ts';

/** One indicator of a plan with all its recorded versions. */
export type PlanSubject = {
  readonly plan: KnownPlan;
  /** As the plan's file says it. */
  readonly filed: PlanIndicator;
  /** The number of the newest version, in force or not. */
  readonly newest: number;
};

/** Null when there is no such plan or indicator. */
export const planSubject = async (
  db: Reader,
  of: { readonly plan: string; readonly indicator: string },
): Promise<PlanSubject | null> => {
  const plan = await knownPlan(db, of.plan);
  const filed = plan?.content.indicators.find(({ code }) => code === of.indicator);
  if (!plan || !filed) return null;
  const numbers = plan.versions.filter((one) => one.indicator === filed.code).map(({ number }) => number);
  return { plan, filed, newest: Math.max(filed.counting.version, ...numbers) };
};

/** The indicator as one of its versions says it; the file's is the first. */
export const indicatorAt = ({ plan, filed }: PlanSubject, number: number): PlanIndicator => {
  const version = plan.versions.find((one) => one.indicator === filed.code && one.number === number);
  return version ? changedBy(filed, version) : filed;
};

/** The day a version of the file is in force from. */
export const filedFrom = ({ plan }: Pick<PlanSubject, 'plan'>): Day => plan.content.startedOn;
