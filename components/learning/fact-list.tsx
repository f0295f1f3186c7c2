import type { ReactNode } from 'react';

/** Labelled facts under one another. */
export const FactList = ({
  facts,
}: {
  facts: readonly { readonly label: string; readonly value: ReactNode }[];
}) => (
  <dl className="divide-y divide-line rounded-card border border-line bg-card">
    {facts.map(({ label, value }) => (
      <div key={label} className="grid gap-x-6 px-4 py-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <dt className="text-soft">{label}</dt>
        <dd className="font-semibold">{value}</dd>
      </div>
    ))}
  </dl>
);
