import { ChartFigure } from '#components/charts/chart-figure.tsx';
import { TrendChart } from '#components/charts/trend-chart.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { formatRate } from '#domain/indicators/rate.ts';
import type { PublishedPoint } from '#domain/open-data/trend.ts';
import { daysBetween, formatDay } from '#domain/time/day.ts';

/** The published rates over time as a line, with its numbers as a table. Two points or more. */
export const PublicTrend = ({
  title,
  points,
  target,
  words,
  language,
}: {
  title: string;
  points: readonly PublishedPoint[];
  /** In percent; null: no such target. */
  target: number | null;
  words: Messages['openData'];
  language: Language;
}) => {
  const first = points[0]?.on ?? '';
  const at = (on: string): number => daysBetween(first, on);
  const { detail } = words;
  const drawn = points.map(({ on, value }) => ({ day: at(on), value: value.perTenThousand / 100 }));
  const ends = [points[0], points.at(-1)].flatMap((one) => one ?? []);
  return (
    <ChartFigure
      title={title}
      description={detail.trendSays(points.length)}
      table={{
        open: detail.trendTable,
        columns: [
          { key: 'day', label: detail.day },
          { key: 'rate', label: detail.rate, kind: 'number' },
        ],
        rows: points.map(({ on, value }) => ({
          key: on,
          cells: { day: formatDay(on), rate: formatRate(value, language) },
        })),
      }}
    >
      <TrendChart
        label={`${title}. ${points.map(({ on, value }) => `${formatDay(on)}: ${formatRate(value, language)}`).join('; ')}`}
        points={drawn}
        lastDay={drawn.at(-1)?.day ?? 0}
        top={100}
        target={target === null ? null : { value: target, label: detail.targetLine(target) }}
        forecast={null}
        ticks={ends.map(({ on }) => ({ day: at(on), label: formatDay(on) }))}
        valueText={(value) => `${value}%`}
      />
    </ChartFigure>
  );
};
