import type { ReactNode } from 'react';

const tones = {
  good: 'bg-river-soft text-river border-river',
  now: 'bg-lotus-soft text-lotus border-lotus',
  soon: 'bg-amber-soft text-amber border-amber',
  plain: 'bg-band text-soft border-line-strong',
} as const;

export const Chip = ({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) => (
  <span
    className={`inline-block rounded-full border px-3 py-0.5 text-[0.85rem] font-semibold ${tones[tone]}`}
  >
    {children}
  </span>
);
