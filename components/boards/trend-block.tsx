import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { TrendChart } from '#components/charts/trend-chart.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Forecast } from '#domain/indicators/forecast.ts';
import { formatRate, missingTo, rate } from '#domain/indicators/rate.ts';
import { type PlanIndicator, targetFor } from '#domain/plan/plan.ts';
import type { BoardTrend } from '#domain/reporting/board-trend.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';
import { addDays, type Day, daysBetween } from '#domain/time/day.ts';

export type TrendBlockProps = {
  readonly indicator: PlanIndicator;
  readonly row: PrintedRow;
  readonly trend: BoardTrend;
  readonly period: Period;
  readonly words: Messages['boards'];
  readonly language: Language;
  /** The people who counted by the end of a day; null when the reader may not see people. */
  readonly untilHref: ((day: Day) => string) | null;
};

/** How a number came to be what it is, its target, and where it leads to: in a sentence, a picture and a table. */
export const TrendBlock = ({
  indicator,
  row,
  trend,
  period,
  words,
  language,
  untilHref,
}: TrendBlockProps) => {
  const { points } = trend;
  const last = points.at(-1);
  const target = targetFor(indicator, period.year);
  const inPeople = indicator.kind === 'count';
  const of = row.denominator;
  const percentOf = (people: number): number => {
    const value = rate({ counted: people, denominator: of });
    return value.kind === 'rate' ? value.perTenThousand / 100 : 0;
  };
  const heightOf = inPeople ? (people: number): number => people : percentOf;
  const textOf = (people: number): string =>
    inPeople
      ? words.forecast.people(people)
      : (formatRate(rate({ counted: people, denominator: of }), language) ?? '–');
  const wanted = target?.unit === 'percent' ? target.value : inPeople ? (target?.value ?? of ?? null) : 100;
  const predicted = trend.forecast.kind === 'forecast' ? trend.forecast : null;
  if (!last || of === null || of === 0) return null;
  const dayNumber = (day: Day): number => daysBetween(points[0]?.on ?? day, day);
  const length = daysBetween(period.from, period.to);
  const ticks = [0, 1, 2, 3].map((quarter) => addDays(period.from, Math.round((length * quarter) / 4)));
  const now = textOf(last.counted);
  return (
    <ChartFigure
      title={words.trend.title(indicator.code)}
      quiet
      description={
        <>
          <ForecastSentence
            indicator={indicator}
            row={row}
            forecast={trend.forecast}
            textOf={textOf}
            wanted={wanted}
            words={words}
          />{' '}
          <span className="print:hidden">{inPeople ? words.trend.people : words.trend.percent}</span>
        </>
      }
      table={{
        open: words.trend.table,
        columns: [
          { key: 'on', label: words.trend.columns.on },
          { key: 'counted', label: words.trend.columns.counted, kind: 'number' },
          { key: 'rate', label: words.trend.columns.rate, kind: 'number' },
        ],
        rows: points.map(({ on, counted }, index) => ({
          key: on,
          cells: {
            on: index === 0 ? words.trend.eve(on) : words.trend.day(on),
            counted: untilHref ? <a href={untilHref(on)}>{words.count(counted)}</a> : words.count(counted),
            rate: formatRate(rate({ counted, denominator: of }), language) ?? '–',
          },
        })),
      }}
    >
      <TrendChart
        label={words.trend.label(indicator.code, now, last.on)}
        points={points.map(({ on, counted }) => ({ day: dayNumber(on), value: heightOf(counted) }))}
        lastDay={dayNumber(period.to)}
        top={Math.max(wanted ?? 0, heightOf(predicted?.high ?? last.counted)) * 1.04}
        target={
          wanted === null
            ? null
            : { value: wanted, label: words.trend.target(inPeople ? words.count(wanted) : `${wanted}%`) }
        }
        forecast={
          predicted && {
            day: dayNumber(predicted.on),
            value: heightOf(predicted.counted),
            low: heightOf(predicted.low),
            high: heightOf(predicted.high),
            label: textOf(predicted.counted),
          }
        }
        ticks={[...ticks, period.to].map((day) => ({ day: dayNumber(day), label: words.tick(day) }))}
        valueText={(value) => (inPeople ? words.count(value) : `${value}%`)}
      />
    </ChartFigure>
  );
};

const ForecastSentence = ({
  indicator,
  row,
  forecast,
  textOf,
  wanted,
  words,
}: {
  indicator: PlanIndicator;
  row: PrintedRow;
  forecast: Forecast;
  textOf: (people: number) => string;
  wanted: number | null;
  words: Messages['boards'];
}) => {
  const missing = missingTo(indicator.kind === 'count' ? 100 : (wanted ?? 100), row);
  const says =
    forecast.kind === 'none'
      ? words.forecast.why[forecast.because]
      : words.forecast.reaches(
          textOf(forecast.counted),
          forecast.on,
          textOf(forecast.low),
          textOf(forecast.high),
        );
  const left =
    missing === null ? null : missing === 0 ? words.forecast.reached : words.forecast.left(missing);
  return (
    <span className="font-semibold text-ink">
      {says}
      {left ? `; ${left}` : ''}.
    </span>
  );
};
