import type { Rate } from '#domain/indicators/rate.ts';

/** A rate as a bar with a mark at the target; the sentence beside it says the same in words. */
export const RateBar = ({
  value,
  targetPercent,
  label,
}: {
  value: Rate;
  targetPercent: number;
  label: string;
}) => {
  const share = value.kind === 'rate' ? value.perTenThousand / 100 : 0;
  return (
    <svg
      role="img"
      aria-label={label}
      className="my-2 block h-4 w-full"
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
    >
      <rect
        x="0"
        y="4"
        width="100"
        height="8"
        fill="var(--band)"
        stroke="var(--line-strong)"
        strokeWidth="0.5"
        vectorEffect="non-scaling-stroke"
      />
      <rect x="0" y="4" width={share} height="8" fill="var(--river)" />
      <line
        x1={Math.min(targetPercent, 99.7)}
        x2={Math.min(targetPercent, 99.7)}
        y1="0"
        y2="16"
        stroke="var(--ink)"
        strokeWidth="2"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
};
