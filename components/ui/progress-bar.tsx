/** Progress with its words: the bar is decoration for the sentence beside it. `value` and `max` are counts. */
export const ProgressBar = ({ value, max, label }: { value: number; max: number; label: string }) => {
  const share = max > 0 ? Math.min(value, max) : 0;
  return (
    <div
      role="progressbar"
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={Math.max(max, 1)}
      aria-label={label}
      className="h-2.5 overflow-hidden rounded-full border border-line-strong bg-band"
    >
      <svg
        aria-hidden="true"
        className="block h-full w-full"
        viewBox={`0 0 ${Math.max(max, 1)} 1`}
        preserveAspectRatio="none"
      >
        <rect width={share} height="1" fill="var(--river)" />
      </svg>
    </div>
  );
};
