import type { LocalText } from '#domain/catalogue/course.ts';
import type { CountingRule } from '#domain/plan/rule.ts';
import type { TargetLevel } from '#domain/plan/target-level.ts';
import type { Day } from '#domain/time/day.ts';

/** What a number counts. */
export const countedUnits = [
  'person',
  'organisation',
  'school',
  'programme',
  'graduate',
  'institution',
  'resident',
] as const;
export type CountedUnit = (typeof countedUnits)[number];

/** `status`: a yes or no per unit. `ledger`: a figure entered beside the population. `narrative`: words, no number. */
export const indicatorKinds = ['rate', 'count', 'status', 'narrative', 'ledger'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** The reporting year runs from 15 December to 14 December (Decree 09/2019, article 12). */
export const planCalendars = ['reporting-year', 'calendar-year', 'school-year'] as const;
export type PlanCalendar = (typeof planCalendars)[number];

/** Where a number comes from. `check-in`: schools declare each period, a sample is reviewed. */
export const numberSources = [
  'computed',
  'imported',
  'declared',
  'ledger',
  'survey',
  'check-in',
  'narrative',
] as const;
export type NumberSource = (typeof numberSources)[number];

/**
 * What the plan wants by the end of a year. `all` is "every one" without a figure.
 * `wording` stands when the plan words the later target apart from the first. `level` stands when the target is not the
 * same everywhere: it then holds of the units of that level instead of the target without one.
 */
export type Target = {
  readonly year: number;
  readonly wording?: LocalText;
  readonly level?: TargetLevel;
} & (
  | { readonly unit: 'percent' | 'count'; readonly value: number }
  | { readonly unit: 'all'; readonly value: null }
);

/** One indicator of a plan. `wording.vi` is the plan's own text, word for word; how it is counted has a version. */
export type PlanIndicator = {
  readonly code: string;
  readonly title: LocalText;
  readonly wording: LocalText;
  /** Null when nothing is counted. */
  readonly unit: CountedUnit | null;
  readonly kind: IndicatorKind;
  readonly targets: readonly Target[];
  /** The target must be met anew in every year ("hàng năm"), not once by its year. */
  readonly everyYear: boolean;
  /** The plan strives for it ("phấn đấu") rather than demands it. */
  readonly aspirational: boolean;
  readonly calendar: PlanCalendar;
  readonly owner: LocalText;
  readonly sources: readonly NumberSource[];
  readonly counting: { readonly version: number; readonly text: LocalText };
  readonly rule: CountingRule;
  /** First day of what counts, for numbers that add up over the years; null when each period stands alone. */
  readonly cumulativeFrom: Day | null;
  readonly legalSources: readonly LocalText[];
};

/** A province's plan, as a file in `content/plans/` says it. */
export type Plan = {
  readonly code: string;
  readonly version: number;
  readonly title: LocalText;
  readonly startedOn: Day;
  readonly legalSources: readonly LocalText[];
  readonly indicators: readonly PlanIndicator[];
};

/**
 * The target that units of a level are measured against in a year: the next one due, or the last one when all are due.
 * Null where none is known; that of another level is never taken instead.
 */
export const targetFor = (
  { targets }: Pick<PlanIndicator, 'targets'>,
  year: number,
  level: TargetLevel = 'province',
): Target | null => {
  const held = heldTargets(targets, level);
  return held.find((target) => target.year >= year) ?? held.at(-1) ?? null;
};

/** The targets that hold of units of a level: its own, or where it has none those without a level. */
const heldTargets = (targets: readonly Target[], level: TargetLevel): readonly Target[] => {
  const own = targets.filter((target) => target.level === level);
  return own.length > 0 ? own : targets.filter((target) => target.level === undefined);
};

/** The indicator as units of a level are measured by it, with their targets alone. */
export const measuredAt = (indicator: PlanIndicator, level: TargetLevel): PlanIndicator => ({
  ...indicator,
  targets: heldTargets(indicator.targets, level).map(({ level: _level, ...target }) => target),
});
