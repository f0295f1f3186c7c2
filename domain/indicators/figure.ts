import type { LocalText } from '#domain/catalogue/course.ts';
import type { Day } from '#domain/time/day.ts';

/** Where a figure that is not counted from the positions of officials comes from; arms are never added up. */
export const figureArms = ['reached', 'declared', 'evidence', 'survey'] as const;
export type FigureArm = (typeof figureArms)[number];

/**
 * What one arm of an indicator shows for one unit (with all below it) in a period. `counted` null: nobody has reported,
 * which is never zero. Source: indicators.md, "not yet reported".
 */
export type Figure = {
  readonly indicator: string;
  readonly unitId: string;
  readonly arm: FigureArm;
  readonly counted: number | null;
  /** Null: not known. */
  readonly denominator: number | null;
  readonly denominatorSource: { readonly source: LocalText; readonly on: Day } | null;
  /** Members of the denominator (schools, units, communes …) that have not reported. */
  readonly notReported: number;
  /** 95% confidence interval of a survey's estimate, in ten-thousandths of the rate. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /**
   * The weighted rate a survey estimates, in ten-thousandths. Where it is there, `counted` of `denominator` are the answers
   * behind it (of those asked), and the rate is this one, not their quotient.
   */
  readonly estimate?: number | null;
};

/** One row behind a figure; the rows of `counted` add up to it. */
export type FigureRow = {
  readonly id: string;
  readonly label: string;
  readonly unitId: string;
  readonly status: 'counted' | 'not-counted' | 'not-reported' | 'excluded';
  /** What the row adds to the figure: 1 for a school or unit, the reach of a broadcast. */
  readonly amount: number;
  readonly reason: LocalText;
  readonly href: string | null;
};
