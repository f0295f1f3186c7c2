import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import { Section } from '#components/ui/layout.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import { formatRate, rate } from '#domain/indicators/rate.ts';
import { formatShare } from '#domain/surveys/format.ts';
import { formatDay } from '#domain/time/day.ts';

export type ClosingsProps = {
  readonly closings: {
    readonly closed: readonly { readonly snapshotId: string; readonly to: string; readonly figure: Figure }[];
    readonly mayOpen: boolean;
  };
  /** Reach is set beside the population and never divided by it. */
  readonly divided: boolean;
  readonly arms: Messages['indicators']['figures']['arms'];
  readonly words: Messages['boards'];
  readonly language: Language;
};

/** What the arms of an indicator showed each time a period was closed. */
export const Closings = ({
  closings: { closed, mayOpen },
  divided,
  arms,
  words,
  language,
}: ClosingsProps) => {
  const { closings } = words;
  const rateOf = ({ counted, denominator, estimate }: Figure): string => {
    if (counted === null || !divided) return '–';
    if (typeof estimate === 'number') return formatShare(estimate / 10_000, language);
    return formatRate(rate({ counted, denominator }), language) ?? '–';
  };
  return (
    <Section title={closings.title} id="closings">
      {closed.length === 0 ? (
        <p className="text-soft">{closings.none}</p>
      ) : (
        <>
          <p className="mb-2 text-[0.9rem] text-soft">
            {closings.lead} {closings.forecast}
          </p>
          <DataTable
            caption={closings.caption}
            columns={[
              { key: 'to', label: closings.columns.to },
              { key: 'arm', label: closings.columns.arm },
              { key: 'counted', label: closings.columns.counted, kind: 'number' },
              { key: 'denominator', label: closings.columns.denominator, kind: 'number' },
              { key: 'rate', label: closings.columns.rate, kind: 'number' },
            ]}
            rows={closed.map(({ snapshotId, to, figure }) => ({
              key: `${snapshotId} ${figure.arm}`,
              cells: {
                to: mayOpen ? (
                  <Link href={`/reports/${snapshotId}`} prefetch={false}>
                    {formatDay(to)}
                  </Link>
                ) : (
                  formatDay(to)
                ),
                arm: arms[figure.arm],
                counted: figure.counted === null ? closings.nobody : words.count(figure.counted),
                denominator: figure.denominator === null ? '–' : words.count(figure.denominator),
                rate: rateOf(figure),
              },
            }))}
          />
        </>
      )}
    </Section>
  );
};
