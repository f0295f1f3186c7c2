import Link from 'next/link';
import { periodName } from '#components/indicators/period-name.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { TaskReportState, TaskSaid } from '#domain/tasks/report.ts';
import { TaskReportChip } from './chips.tsx';

/** What units sent about a task, the newest period first. */
export const TaskReportTable = ({
  taskId,
  reports,
  words,
  names,
}: {
  taskId: string;
  reports: readonly {
    readonly id: string;
    readonly roundId: string;
    readonly unitId: string;
    readonly unitName: string;
    readonly leads: boolean;
    readonly period: Period;
    readonly state: TaskReportState;
    readonly said: TaskSaid | null;
  }[];
  words: Messages['tasks'];
  names: Messages['indicators'];
}) => (
  <DataTable
    caption={words.reportCaption(reports.length)}
    columns={[
      { key: 'unit', label: words.reportTable.unit },
      { key: 'period', label: words.reportTable.period },
      { key: 'status', label: words.reportTable.status },
      { key: 'said', label: words.reportTable.said },
      { key: 'state', label: words.reportTable.state },
    ]}
    rows={reports.map((report) => ({
      key: report.id,
      cells: {
        unit: (
          <Link
            href={`/tasks/${taskId}/reports/${report.roundId}/${report.unitId}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {report.unitName}
          </Link>
        ),
        period: <span className="whitespace-nowrap">{periodName(report.period, names)}</span>,
        status: report.said ? words.states[report.said.status] : '',
        said: <span className="line-clamp-4 block max-w-[52ch] min-w-52">{report.said?.text}</span>,
        state: <TaskReportChip state={report.state} words={words} />,
      },
    }))}
    empty={words.noReports}
  />
);
