import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { IndicatorChange } from '#domain/plan/versions.ts';
import { sameValue } from '#domain/reporting/snapshot-differences.ts';

/** The parts of an indicator that a version may change, in the order of the form. */
export const changeFields = [
  'definition',
  'targets',
  'owner',
  'calendar',
  'everyYear',
  'cumulativeFrom',
  'rule',
] as const satisfies readonly (keyof IndicatorChange)[];
export type ChangeField = (typeof changeFields)[number];

/** What a version says, to begin a new one from or to compare with. */
export const changeOf = (indicator: PlanIndicator): IndicatorChange => ({
  definition: indicator.counting.text,
  targets: indicator.targets,
  owner: indicator.owner,
  calendar: indicator.calendar,
  everyYear: indicator.everyYear,
  cumulativeFrom: indicator.cumulativeFrom,
  rule: indicator.rule,
});

/** The parts in which two versions differ; the order of keys is no difference. */
export const changedFields = (before: IndicatorChange, after: IndicatorChange): readonly ChangeField[] =>
  changeFields.filter((field) => !sameValue(before[field], after[field]));
