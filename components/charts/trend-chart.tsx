import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';

/** `day`: days since any day of the caller's choice. `value`: in the unit of the chart. */
export type TrendPoint = { readonly day: number; readonly value: number };

export type TrendForecast = {
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Printed beside the point. */
  readonly label: string;
};

export type TrendChartProps = {
  /** Read instead of the picture: what it shows, as a sentence. */
  readonly label: string;
  /** In the order of days. */
  readonly points: readonly TrendPoint[];
  readonly lastDay: number;
  /** The top of the chart; the bottom is 0. */
  readonly top: number;
  readonly target: { readonly value: number; readonly label: string } | null;
  readonly forecast: TrendForecast | null;
  readonly ticks: readonly { readonly day: number; readonly label: string }[];
  readonly valueText: (value: number) => string;
};

const box = { width: 420, height: 210, left: 46, right: 12, top: 14, bottom: 26 } as const;
const text = { fontSize: 13, fill: 'var(--soft)' } as const;

/**
 * What was reached over time as a stepless line, the target as a dashed rule, and where the line leads to as a hatched
 * band with a dotted middle. The three are told apart by their strokes and labels, not by colour alone.
 */
export const TrendChart = ({
  label,
  points,
  lastDay,
  top,
  target,
  forecast,
  ticks,
  valueText,
}: TrendChartProps) => {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const x = scaleLinear([first.day, Math.max(lastDay, first.day + 1)], [box.left, box.width - box.right]);
  const y = scaleLinear([0, Math.max(top, 1)], [box.height - box.bottom, box.top]);
  const drawn = line<TrendPoint>(
    (point) => x(point.day),
    (point) => y(point.value),
  ).curve(curveMonotoneX)([...points]);
  const ends = forecast
    ? [
        { day: last.day, low: last.value, high: last.value },
        { day: forecast.day, low: forecast.low, high: forecast.high },
      ]
    : [];
  const band = area<(typeof ends)[number]>(
    (end) => x(end.day),
    (end) => y(end.low),
    (end) => y(end.high),
  )(ends);
  const labelBelow = (value: number): boolean => y(value) < box.top + 18;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${box.width} ${box.height}`}
      className="mt-1 block w-full print:w-5/6"
    >
      <defs>
        <pattern
          id="trend-band"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--river-soft)" />
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--river)" strokeWidth="1.2" opacity="0.5" />
        </pattern>
      </defs>
      {y.ticks(4).map((value) => (
        <g key={value}>
          <line
            x1={box.left}
            x2={box.width - box.right}
            y1={y(value)}
            y2={y(value)}
            stroke="var(--line)"
            strokeWidth="1"
          />
          <text {...text} x={box.left - 6} y={y(value) + 4} textAnchor="end">
            {valueText(value)}
          </text>
        </g>
      ))}
      {ticks.map((tick) => (
        <g key={tick.day}>
          <line
            x1={x(tick.day)}
            x2={x(tick.day)}
            y1={box.height - box.bottom}
            y2={box.height - box.bottom + 4}
            stroke="var(--line-strong)"
          />
          <text
            {...text}
            x={x(tick.day)}
            y={box.height - 7}
            textAnchor={
              x(tick.day) > box.width - 40 ? 'end' : x(tick.day) < box.left + 20 ? 'start' : 'middle'
            }
          >
            {tick.label}
          </text>
        </g>
      ))}
      {forecast ? (
        <>
          <path d={band ?? ''} fill="url(#trend-band)" stroke="var(--river)" strokeWidth="0.8" />
          <line
            x1={x(last.day)}
            y1={y(last.value)}
            x2={x(forecast.day)}
            y2={y(forecast.value)}
            stroke="var(--river)"
            strokeWidth="2"
            strokeDasharray="2 4"
          />
          <circle
            cx={x(forecast.day)}
            cy={y(forecast.value)}
            r="4"
            fill="var(--card)"
            stroke="var(--river)"
            strokeWidth="2"
          />
          <text
            x={x(forecast.day) - 8}
            y={y(forecast.value) + (labelBelow(forecast.high) ? 20 : -10)}
            textAnchor="end"
            fontSize="13"
            fontWeight="600"
            fill="var(--ink)"
          >
            {forecast.label}
          </text>
        </>
      ) : null}
      {target ? (
        <>
          <line
            x1={box.left}
            x2={box.width - box.right}
            y1={y(target.value)}
            y2={y(target.value)}
            stroke="var(--ink)"
            strokeWidth="1.5"
            strokeDasharray="7 4"
          />
          <text
            x={box.left + 6}
            y={y(target.value) + (labelBelow(target.value) ? 15 : -5)}
            fontSize="13"
            fill="var(--ink)"
          >
            {target.label}
          </text>
        </>
      ) : null}
      <path d={drawn ?? ''} fill="none" stroke="var(--river)" strokeWidth="2.5" strokeLinejoin="round" />
      <circle cx={x(last.day)} cy={y(last.value)} r="4" fill="var(--river)" />
    </svg>
  );
};
