import type { UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import type { FigureRow } from '#domain/indicators/figure.ts';
import type { Plan, PlanIndicator } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';
import { proposedSkillRule, type SkillRule } from '#domain/residents/skill-area.ts';
import type { Day } from '#domain/time/day.ts';

export type FigureAsk = {
  readonly plan: Plan;
  readonly indicator: PlanIndicator;
  readonly period: Period;
  readonly units: UnitsOfDay;
  /** Only what was recorded up to this instant; null: all. */
  readonly recordedUpTo: Date | null;
};
export type RowAsk = {
  readonly unitId: string | null;
  readonly status?: FigureRow['status'];
  readonly after?: string;
  readonly limit: number;
};
export type RowPage = { readonly rows: readonly FigureRow[]; readonly next: string | null };

/** The day residents are looked at: the last day of the period. */
export const cutOffOf = ({ period }: Pick<FigureAsk, 'period'>): Day => period.to;

/** What the version of the indicator in force asks for. */
export const skillRuleOf = ({ rule }: PlanIndicator): SkillRule =>
  rule.kind === 'residents' ? { essentialNeeded: rule.essentialNeeded } : proposedSkillRule;
