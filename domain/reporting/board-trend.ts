import { type Forecast, forecast } from '#domain/indicators/forecast.ts';
import { type TrendPoint, trendOf, type WeekCell } from '#domain/indicators/trend.ts';
import type { Segment } from '#domain/plan/rule.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';
import type { Day } from '#domain/time/day.ts';

/** How one number of the unit a board stands at came to be what it is, and where that leads to by the cut-off day. */
export type BoardTrend = {
  readonly indicator: string;
  readonly segment: Segment | null;
  readonly points: readonly TrendPoint[];
  readonly forecast: Forecast;
};

/** One trend for each of the lines `rows` (of one unit, with all below it) from that unit's weeks. */
export const boardTrends = (
  rows: readonly PrintedRow[],
  weeks: readonly WeekCell[],
  { from, to }: Pick<Period, 'from' | 'to'>,
  today: Day,
): readonly BoardTrend[] =>
  rows.map(({ indicator, segment, denominator }) => {
    const cells = weeks.filter((one) => one.indicator === indicator && one.segment === segment);
    const points = trendOf(cells, from, today < to ? today : to);
    return { indicator, segment, points, forecast: forecast(points, { today, to, denominator }) };
  });
