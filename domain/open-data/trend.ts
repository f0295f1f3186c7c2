import type { PlanIndicator } from '#domain/plan/plan.ts';
import { periodById } from '#domain/reporting/period.ts';
import type { Day } from '#domain/time/day.ts';
import { type PublicArm, type PublicLine, type ShownRate, shownRate } from './public-data.ts';

export type PublishedHeadlines = {
  readonly planCode: string;
  readonly periodId: string;
  readonly version: number;
  readonly cutOff: Day;
  readonly headlines: readonly PublicLine[];
};

export type PublishedPoint = { readonly on: Day; readonly value: ShownRate };

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
  const points = new Map<Day, { version: number; value: ShownRate }>();
  for (const { planCode, periodId, version, cutOff, headlines } of releases) {
    if (planCode !== of.planCode) continue;
    if (indicator.cumulativeFrom === null && periodById(periodId)?.kind !== kind) continue;
    const line = headlines.find(
      (one) => one.indicator === indicator.code && one.arm === arm && one.part === 'all',
    );
    const value = line ? shownRate(line) : null;
    if (value && version >= (points.get(cutOff)?.version ?? 0)) points.set(cutOff, { version, value });
  }
  return [...points].map(([on, { value }]) => ({ on, value })).toSorted((a, b) => (a.on < b.on ? -1 : 1));
};
