import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PeopleQuery } from '#components/indicators/links.ts';
import type { Messages } from '#content/messages/messages.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';

/** What a number is made of, each opening to its people: who took part, how often, who completed, and the women apart. */
export const PartsList = ({
  row,
  women,
  words,
  href,
}: {
  row: PrintedRow;
  women: PrintedRow | null;
  words: Messages['boards'];
  /** Null when the reader may not see people. */
  href: ((people: PeopleQuery) => string) | null;
}) => {
  const open = (text: string, people: PeopleQuery): ReactNode =>
    href ? (
      <Link
        href={href(people)}
        prefetch={false}
        className="-my-2 inline-flex min-h-11 items-center underline decoration-line-strong print:min-h-0 print:py-2"
      >
        {text}
      </Link>
    ) : (
      text
    );
  const { parts } = words;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [parts.counted, open(parts.people(row.counted), { measure: 'counted' })],
    [parts.population, open(parts.people(row.population), { measure: 'population' })],
    [parts.took, open(parts.people(row.tookPart), { measure: 'tookPart' })],
    [parts.turns, open(parts.turnsOf(row.participations), { measure: 'tookPart' })],
    [parts.completed, open(parts.people(row.completed), { measure: 'completed' })],
    ...(women
      ? ([
          [
            parts.women,
            <>
              {open(parts.people(women.counted), { measure: 'counted', women: 'yes' })}{' '}
              {open(parts.of(women.population), { measure: 'population', women: 'yes' })}
            </>,
          ],
          [
            parts.womenTurns,
            open(parts.turnsOf(women.participations), { measure: 'tookPart', women: 'yes' }),
          ],
        ] as const)
      : []),
  ];
  return (
    <dl className="mt-2 grid grid-cols-2 gap-x-5 gap-y-1 text-[0.88rem] sm:grid-cols-3 print:grid-cols-2 print:gap-x-2 print:gap-y-0">
      {lines.map(([term, value]) => (
        <div key={term}>
          <dt className="text-[0.8rem] text-soft">{term}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
