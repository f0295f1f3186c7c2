import Link from 'next/link';
import type { ReactNode } from 'react';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { type Measure, measures } from '#domain/indicators/people-filter.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';
import { type Segment, segments } from '#domain/plan/rule.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';
import type { AsKnownData, KnownSide } from './as-known-props.ts';

type Href = (measure: Measure, segment: Segment | null) => string;

/** Every number of the indicator in both views with what changed; the people of each behind a link. */
export const AsKnownNumbers = ({
  found,
  hrefs,
  messages: { known: words, indicators },
  language,
}: {
  found: AsKnownData;
  /** Null when the reader may not see people. */
  hrefs: { readonly known: Href; readonly now: Href } | null;
  messages: Pick<Messages, 'indicators' | 'known'>;
  language: Language;
}) => {
  const parts = [null, ...segments].filter((segment) =>
    [found.known, found.now].some((side) => rowOf(side, segment) !== null),
  );
  const lines = parts.flatMap((segment) => {
    const [then, now] = [rowOf(found.known, segment), rowOf(found.now, segment)];
    const name = (what: string) => words.of(what, segment && indicators.board.segments[segment]);
    const cell = (row: PrintedRow | null, measure: Measure, href: Href | undefined): ReactNode => {
      if (row === null) return '–';
      const text = indicators.count(row[measure]);
      return href && row[measure] > 0 ? (
        <Link href={href(measure, segment)} prefetch={false} className="inline-flex min-h-11 items-center">
          {text}
        </Link>
      ) : (
        text
      );
    };
    return [
      ...measures.map((measure) => ({
        key: `${segment ?? ''} ${measure}`,
        cells: {
          what: name(indicators.people.measures[measure]),
          known: cell(then, measure, hrefs?.known),
          now: cell(now, measure, hrefs?.now),
          change: change(then?.[measure] ?? 0, now?.[measure] ?? 0, words, indicators),
        },
      })),
      {
        key: `${segment ?? ''} rate`,
        cells: {
          what: <strong>{name(words.rate)}</strong>,
          known: <strong>{rateOf(then, language)}</strong>,
          now: <strong>{rateOf(now, language)}</strong>,
          change: '',
        },
      },
    ];
  });
  return (
    <DataTable
      caption={words.caption(found.unit?.name ?? '')}
      columns={[
        { key: 'what', label: words.columns.what },
        { key: 'known', label: words.columns.known(found.knownOn), kind: 'number' },
        { key: 'now', label: words.columns.now, kind: 'number' },
        { key: 'change', label: words.columns.change, kind: 'number' },
      ]}
      rows={lines}
      empty={words.notThere}
    />
  );
};

const rowOf = (side: KnownSide | null, segment: Segment | null): PrintedRow | null =>
  side?.rows.find((row) => row.segment === segment) ?? null;

const rateOf = (row: PrintedRow | null, language: Language): string =>
  row === null ? '–' : (formatRate(rate(row), language) ?? '–');

const change = (
  was: number,
  is: number,
  words: Messages['known'],
  { count }: Messages['indicators'],
): string => (was === is ? words.same : `${is > was ? '+' : '−'}${count(Math.abs(is - was))}`);
