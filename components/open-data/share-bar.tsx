/** A share as a bar with a mark at the target, in percent; the figure beside it says the same. */
export const ShareBar = ({ percent, target }: { percent: number; target: number }) => (
  <svg aria-hidden="true" className="my-2 block h-4 w-full" viewBox="0 0 100 16" preserveAspectRatio="none">
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
    <rect x="0" y="4" width={percent} height="8" fill="var(--river)" />
    <line
      x1={Math.min(target, 99.7)}
      x2={Math.min(target, 99.7)}
      y1="0"
      y2="16"
      stroke="var(--ink)"
      strokeWidth="2"
      vectorEffect="non-scaling-stroke"
    />
  </svg>
);
