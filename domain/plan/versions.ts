import type { LocalText } from '#domain/catalogue/course.ts';
import type { Plan, PlanCalendar, PlanIndicator, Target } from '#domain/plan/plan.ts';
import type { CountingRule } from '#domain/plan/rule.ts';
import type { Day } from '#domain/time/day.ts';

/** What a new version may change. Title, wording, unit and kind stay the plan's own. */
export type IndicatorChange = {
  readonly definition: LocalText;
  readonly targets: readonly Target[];
  readonly owner: LocalText;
  readonly calendar: PlanCalendar;
  readonly everyYear: boolean;
  readonly cumulativeFrom: Day | null;
  readonly rule: CountingRule;
};

/** A version as it was recorded; that of the plan's file is the first and is not among them. */
export type IndicatorVersion = {
  readonly indicator: string;
  readonly number: number;
  readonly inForceFrom: Day;
  readonly change: IndicatorChange;
};

/**
 * The version in force on a day: of those that began by then the one that began last, and of several that began on one
 * day the one recorded last. Null: that of the plan's file.
 */
export const versionOn = <Version extends IndicatorVersion>(
  versions: readonly Version[],
  indicator: string,
  day: Day,
): Version | null =>
  versions
    .filter((one) => one.indicator === indicator && one.inForceFrom <= day)
    .toSorted((a, b) =>
      a.inForceFrom === b.inForceFrom ? a.number - b.number : a.inForceFrom < b.inForceFrom ? -1 : 1,
    )
    .at(-1) ?? null;

/** The indicator as a version says it. */
export const changedBy = (
  indicator: PlanIndicator,
  { number, change }: Pick<IndicatorVersion, 'number' | 'change'>,
): PlanIndicator => {
  const { definition, ...rest } = change;
  return { ...indicator, ...rest, counting: { version: number, text: definition } };
};

/** A plan as it stood in force on a day. */
export const planOn = (plan: Plan, versions: readonly IndicatorVersion[], day: Day): Plan => ({
  ...plan,
  indicators: plan.indicators.map((indicator) => {
    const version = versionOn(versions, indicator.code, day);
    return version ? changedBy(indicator, version) : indicator;
  }),
});
