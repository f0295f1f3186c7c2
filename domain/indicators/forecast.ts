import type { TrendPoint } from '#domain/indicators/trend.ts';
import { type Day, daysBetween, weekEnd } from '#domain/time/day.ts';

/** Whole people on the last day; `low` and `high` hold with 90% when the weeks to come are like those looked at. */
export type Forecast =
  | {
      readonly kind: 'forecast';
      readonly on: Day;
      readonly counted: number;
      readonly low: number;
      readonly high: number;
      /** How many whole weeks it rests on, and the people who came to count in one of them on average. */
      readonly weeks: number;
      readonly perWeek: number;
    }
  | { readonly kind: 'none'; readonly because: 'too-little-history' | 'over' | 'no-denominator' | 'all' };

export const fewestWeeks = 4;
const mostWeeks = 8;

/** 95% point of Student's t for 3 to 7 degrees of freedom, so that the band between both sides holds 90%. */
const student = [2.353, 2.132, 2.015, 1.943, 1.895] as const;

/**
 * Goes on at the pace of the last whole weeks (4 to 8 of them): with mean m, sample deviation s and k weeks, W weeks from
 * `today` to `to` bring m·W ± t·s·√(W + W²/k), the prediction interval of a sum of W weeks like these. Cut at what is
 * counted already and at `denominator`: nobody is uncounted by time, and there are no more people than there are.
 * `points` as `trendOf` gives them; the week of today is not whole before it ends.
 */
export const forecast = (
  points: readonly TrendPoint[],
  at: { readonly today: Day; readonly to: Day; readonly denominator: number | null },
): Forecast => {
  const now = points.at(-1)?.counted ?? 0;
  if (at.denominator === null || at.denominator < now) return { kind: 'none', because: 'no-denominator' };
  if (at.today >= at.to) return { kind: 'none', because: 'over' };
  if (now === at.denominator) return { kind: 'none', because: 'all' };
  const gains = wholeWeeks(points, at.today).slice(-mostWeeks);
  const weeks = gains.length;
  if (weeks < fewestWeeks) return { kind: 'none', because: 'too-little-history' };
  const perWeek = gains.reduce((sum, gain) => sum + gain, 0) / weeks;
  const variance = gains.reduce((sum, gain) => sum + (gain - perWeek) ** 2, 0) / (weeks - 1);
  const left = daysBetween(at.today, at.to) / 7;
  const half = (student[weeks - fewestWeeks] ?? 0) * Math.sqrt(variance * (left + left ** 2 / weeks));
  const cut = (people: number): number => Math.min(at.denominator ?? now, Math.max(now, people));
  const expected = now + perWeek * left;
  return {
    kind: 'forecast',
    on: at.to,
    counted: cut(Math.round(expected)),
    low: cut(Math.floor(expected - half)),
    high: cut(Math.ceil(expected + half)),
    weeks,
    perWeek,
  };
};

/** What each week that lies whole between two points brought. The first, from the eve, is whole when the period began on a Monday. */
const wholeWeeks = (points: readonly TrendPoint[], today: Day): number[] =>
  points.flatMap((point, index) => {
    const before = points[index - 1];
    return before &&
      point.on < today &&
      weekEnd(point.on) === point.on &&
      daysBetween(before.on, point.on) === 7
      ? [point.counted - before.counted]
      : [];
  });
