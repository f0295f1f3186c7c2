import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { HoursLine } from '#domain/hours/year-hours.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';

export type HoursRow = {
  readonly key: string;
  readonly name: ReactNode;
  readonly line: HoursLine;
  /** The lists behind the numbers; left out for who may not read people. */
  readonly list?: (standing: 'all' | 'bound' | 'reached', women: boolean) => string;
};

/** Lines of the hours report: each person once a line, numbers with the list behind them. */
export const HoursLines = ({
  caption,
  first,
  rows,
  words,
  language,
}: {
  caption: string;
  first: string;
  rows: readonly HoursRow[];
  words: Messages['hours'];
  language: Language;
}) => {
  const number = new Intl.NumberFormat(language);
  const columns = words.columns;
  return (
    <DataTable
      caption={caption}
      empty={words.none}
      columns={[
        { key: 'name', label: first },
        ...(
          [
            ...['people', 'women', 'bound', 'reached', 'reachedWomen', 'rate'],
            ...['formal', 'refresher', 'short', 'other'],
          ] as (keyof typeof columns)[]
        ).map((key) => ({ key, label: columns[key], kind: 'number' as const })),
      ]}
      rows={rows.map(({ key, name, line, list }) => {
        const linked = (value: number, standing: 'all' | 'bound' | 'reached', women = false) =>
          list && value > 0 ? (
            <Link href={list(standing, women)} prefetch={false} className="inline-flex min-h-11 items-center">
              {number.format(value)}
            </Link>
          ) : (
            number.format(value)
          );
        return {
          key,
          cells: {
            name,
            people: linked(line.people, 'all'),
            women: linked(line.women, 'all', true),
            bound: linked(line.bound, 'bound'),
            reached: linked(line.reached, 'reached'),
            reachedWomen: linked(line.reachedWomen, 'reached', true),
            rate: formatRate(rate({ counted: line.reached, denominator: line.bound }), language) ?? '—',
            formal: number.format(line.formal),
            refresher: number.format(line.refresher),
            short: number.format(line.short),
            other: number.format(line.other),
          },
        };
      })}
    />
  );
};
