import { scaleLinear } from 'd3-scale';
import Link from 'next/link';
import type { ReactNode } from 'react';

export type RankedBar = {
  readonly key: string;
  readonly name: string;
  /** Null: nothing links to anywhere. */
  readonly href: string | null;
  /** Null: not known, which is never zero. */
  readonly value: number | null;
  /** What stands at the end of the bar. */
  readonly text: ReactNode;
};

/** Bars in the order given, each with its name and its numbers in words; the mark stands at the target. */
export const RankedBars = ({
  label,
  bars,
  top,
  target,
  first = 1,
}: {
  label: string;
  bars: readonly RankedBar[];
  /** What a full bar stands for. */
  top: number;
  target: number | null;
  /** The rank of the first bar. */
  first?: number;
}) => {
  const x = scaleLinear([0, Math.max(top, 1)], [0, 100]).clamp(true);
  return (
    <ol
      aria-label={label}
      start={first}
      className="grid gap-x-8 gap-y-1 lg:grid-cols-2 print:grid-cols-2 print:gap-y-0"
    >
      {bars.map(({ key, name, href, value, text }, index) => (
        <li key={key} className="grid grid-cols-[2.2rem_minmax(0,1fr)] items-baseline">
          <span className="text-[0.85rem] text-soft tabular-nums">{index + first}.</span>
          <span className="min-w-0">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              {href ? (
                <Link
                  href={href}
                  prefetch={false}
                  className="inline-flex min-h-11 min-w-0 items-center print:min-h-0"
                >
                  {name}
                </Link>
              ) : (
                <span className="inline-flex min-h-11 min-w-0 items-center print:min-h-0">{name}</span>
              )}
              <span className="text-[0.9rem] tabular-nums">{text}</span>
            </span>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              className="-mt-1.5 block h-2.5 w-full print:mt-0 print:h-1.5"
            >
              <rect width="100" height="8" fill="var(--band)" />
              {value === null ? null : <rect width={x(value)} height="8" fill="var(--river)" />}
              {target === null ? null : (
                <line
                  x1={Math.min(x(target), 99.6)}
                  x2={Math.min(x(target), 99.6)}
                  y1="0"
                  y2="8"
                  stroke="var(--ink)"
                  strokeWidth="2"
                  vectorEffect="non-scaling-stroke"
                />
              )}
            </svg>
          </span>
        </li>
      ))}
    </ol>
  );
};
