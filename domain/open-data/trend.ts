import type { PlanIndicator } from '#domain/plan/plan.ts';
import { periodById } from '#domain/reporting/period.ts';
import type { Day } from '#domain/time/day.ts';
import type { PublicArm, PublicLine } from './public-data.ts';

export type PublishedHeadlines = {
  readonly planCode: string;
  readonly periodId: string;
  readonly version: number;
  readonly cutOff: Day;
  readonly headlines: readonly PublicLine[];
};

/** `share` in ten-thousandths. */
export type PublishedPoint = { readonly on: Day; readonly share: number };

/**
 * The shown rate of the whole province over what was published, the newest version of each cut-off day, in order of days.
 * Numbers of a single period each are compared with periods of their own length only.
 */
export const publishedTrend = (
  releases: readonly PublishedHeadlines[],
  of: { readonly planCode: string; readonly periodId: string },
  indicator: Pick<PlanIndicator, 'code' | 'cumulativeFrom'>,
  arm: PublicArm,
): readonly PublishedPoint[] => {
  const kind = periodById(of.periodId)?.kind;
  const points = new Map<Day, { version: number; share: number }>();
  for (const { planCode, periodId, version, cutOff, headlines } of releases) {
    if (planCode !== of.planCode) continue;
    if (indicator.cumulativeFrom === null && periodById(periodId)?.kind !== kind) continue;
    const line = headlines.find(
      (one) => one.indicator === indicator.code && one.arm === arm && one.part === 'all',
    );
    const share = line?.estimate ?? line?.perTenThousand ?? null;
    if (share !== null && version >= (points.get(cutOff)?.version ?? 0))
      points.set(cutOff, { version, share });
  }
  return [...points].map(([on, { share }]) => ({ on, share })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
};
