import type { ReactNode } from 'react';

const tones = {
  done: { box: 'border-river bg-river-soft', mark: '✓' },
  error: { box: 'border-lotus bg-lotus-soft', mark: '!' },
  note: { box: 'border-line-strong bg-band', mark: 'i' },
  soon: { box: 'border-amber bg-amber-soft', mark: '!' },
} as const;
export type NoticeTone = keyof typeof tones;

/** A message beside what it is about. `live` announces it to screen readers when it appears. */
export const Notice = ({
  tone,
  title,
  children,
  live = false,
}: {
  tone: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) => (
  <div
    role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    className={`flex gap-3 rounded-card border border-l-[5px] p-4 ${tones[tone].box}`}
  >
    <span
      aria-hidden="true"
      className="flex size-6 shrink-0 items-center justify-center rounded-full border border-current text-sm font-semibold"
    >
      {tones[tone].mark}
    </span>
    <div className="min-w-0">
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  </div>
);
