import { populationRule, rosterSource, targetSource } from '#content/plans/population-rule.ts';
import type { Report } from '#db/queries/reports/report.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import type { PrintedDenominator } from '#domain/reporting/snapshot.ts';
import { dayOf } from '#domain/time/day.ts';

/** Where numbers come from, printed beside each of them (indicators.md, rule 1). */
export type Provenance = {
  readonly plan: { readonly code: string; readonly version: number };
  readonly period: { readonly id: string; readonly from: string; readonly to: string };
  readonly cutOff: string;
  /** ISO instant: facts recorded later are not in the numbers. */
  readonly recordedUpTo: string;
  /** The organisation as it is on this day. */
  readonly treeDay: string;
  readonly populationRule: typeof populationRule;
  /** One a counted indicator. */
  readonly denominators: readonly PrintedDenominator[];
};

export const provenanceOf = (
  { plan, period, source }: Pick<Report, 'plan' | 'period' | 'source'>,
  now: Date,
  recordedUpTo: Date | null = null,
): Provenance => ({
  plan: { code: plan.code, version: plan.version },
  period: { id: period.id, from: period.from, to: period.to },
  cutOff: period.to,
  recordedUpTo: (recordedUpTo ?? now).toISOString(),
  treeDay: period.to,
  populationRule,
  denominators: countedIndicators(plan.content).map(({ code, rule }) => ({
    indicator: code,
    segment: null,
    ...(rule.outOf === 'target'
      ? { source: targetSource(plan.content.title), on: plan.content.startedOn }
      : { source: rosterSource(source), on: source?.appliedOn ?? dayOf(recordedUpTo ?? now) }),
  })),
});
