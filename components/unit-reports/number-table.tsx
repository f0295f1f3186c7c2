import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { ReportedNumber } from '#domain/unit-reports/total.ts';

const figure = ({ counted, denominator }: ReportedNumber): string =>
  denominator === null ? String(counted) : `${counted} / ${denominator}`;

/** The numbers as submitted (null: not yet) beside what the system counts now. */
export const NumberTable = ({
  reported,
  counted,
  titles,
  words,
}: {
  reported: readonly ReportedNumber[] | null;
  counted: readonly ReportedNumber[];
  titles: ReadonlyMap<string, string>;
  words: Messages['unitReports'];
}) => {
  const now = new Map(counted.map((one) => [one.indicator, figure(one)]));
  const rows = reported ?? counted;
  const differs = reported?.some((one) => figure(one) !== now.get(one.indicator)) ?? false;
  return (
    <>
      {reported === null ? <p className="mb-3 max-w-[68ch] text-soft">{words.notYet}</p> : null}
      {differs ? <p className="mb-3 font-semibold">{words.differs}</p> : null}
      <DataTable
        caption={words.numbers}
        columns={[
          { key: 'indicator', label: words.numberTable.indicator },
          ...(reported
            ? [
                { key: 'counted', label: words.numberTable.counted, kind: 'number' as const },
                { key: 'denominator', label: words.numberTable.denominator, kind: 'number' as const },
              ]
            : []),
          { key: 'now', label: words.numberTable.now, kind: 'number' },
        ]}
        rows={rows.map((one) => ({
          key: one.indicator,
          cells: {
            indicator: `${one.indicator} ${titles.get(one.indicator) ?? ''}`,
            counted: one.counted,
            denominator: one.denominator ?? '',
            now: now.get(one.indicator) ?? words.unknown,
          },
        }))}
      />
    </>
  );
};
