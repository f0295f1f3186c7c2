import type { ReactNode } from 'react';

/** What is known of a thing, each fact beside its name. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[12rem_1fr]">
    {facts.map(([name, value]) => (
      <div key={name} className="contents">
        <dt className="font-semibold">{name}</dt>
        <dd className="min-w-0 max-sm:mb-2">{value}</dd>
      </div>
    ))}
  </dl>
);
