import { periodName } from '#components/indicators/period-name.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Period } from '#domain/reporting/period.ts';
import { formatDay } from '#domain/time/day.ts';

/** Each period as files of both views. */
export const ViewsTable = ({
  plan,
  periods,
  words,
  names,
}: {
  plan: string;
  periods: readonly Period[];
  words: Messages['organisation']['views'];
  names: Messages['indicators'];
}) => {
  const files = (period: Period, view: 'was' | 'is') => (
    <span className="flex gap-4">
      {(['xlsx', 'csv'] as const).map((format) => {
        const parameters = new URLSearchParams({ plan, period: period.id, view, format });
        return (
          <a
            key={format}
            href={`/reports/views/file?${parameters}`}
            aria-label={`${words[view]}, ${periodName(period, names)}, ${format.toUpperCase()}`}
            className="inline-flex min-h-11 min-w-11 items-center"
          >
            {format.toUpperCase()}
          </a>
        );
      })}
    </span>
  );
  return (
    <DataTable
      caption={words.caption}
      columns={[
        { key: 'period', label: words.period },
        { key: 'cutOff', label: words.cutOff },
        { key: 'was', label: words.was },
        { key: 'is', label: words.is },
      ]}
      rows={periods.map((period) => ({
        key: period.id,
        cells: {
          period: periodName(period, names),
          cutOff: <span className="whitespace-nowrap">{formatDay(period.to)}</span>,
          was: files(period, 'was'),
          is: files(period, 'is'),
        },
      }))}
    />
  );
};
