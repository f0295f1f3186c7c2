import Link from 'next/link';
import { Chip } from '#components/ui/chip.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant } from '#domain/time/day.ts';
import type { UnitReportState } from '#domain/unit-reports/state.ts';

const tones = {
  none: 'plain',
  submitted: 'soon',
  returned: 'now',
  accepted: 'good',
  locked: 'good',
} as const;

/** How a unit's report stands, in a word. */
export const ReportChip = ({ state, words }: { state: UnitReportState; words: Messages['unitReports'] }) => (
  <Chip tone={tones[state]}>{words.states[state]}</Chip>
);

/** The reports of several units. */
export const ReportTable = ({
  caption,
  reports,
  words,
}: {
  caption: string;
  reports: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: UnitReportState;
    readonly changedAt: Date | null;
    readonly remindedAt: Date | null;
  }[];
  words: Messages['unitReports'];
}) => (
  <DataTable
    caption={caption}
    columns={[
      { key: 'unit', label: words.table.unit },
      { key: 'state', label: words.table.state },
      { key: 'changed', label: words.table.changed },
      { key: 'reminded', label: words.table.reminded },
    ]}
    rows={reports.map((report) => ({
      key: report.id,
      cells: {
        unit: (
          <Link
            href={`/unit-reports/${report.id}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {report.name}
          </Link>
        ),
        state: <ReportChip state={report.state} words={words} />,
        changed: report.changedAt ? formatInstant(report.changedAt) : '',
        reminded: report.remindedAt ? formatInstant(report.remindedAt) : '',
      },
    }))}
    empty={words.empty}
  />
);
