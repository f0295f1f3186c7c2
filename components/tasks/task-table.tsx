import Link from 'next/link';
import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { TaskGroup } from '#domain/plan/task.ts';
import type { TaskReportState, TaskState } from '#domain/tasks/report.ts';
import { type TaskText, textIn } from '#domain/tasks/task.ts';
import { type Day, formatDay } from '#domain/time/day.ts';
import { TaskChip, TaskReportChip } from './chips.tsx';
import { UnitName } from './unit-name.tsx';

type Shown = {
  readonly id: string;
  readonly code: string;
  readonly group: TaskGroup;
  readonly wording: TaskText;
  readonly lead: { readonly unitId: string | null; readonly name: string; readonly formerly: string | null };
  readonly dueOn: Day | null;
  readonly state: TaskState;
  readonly report: TaskReportState;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly owed: boolean;
};

/** Tasks with their lead units, terms and how they stand. */
export const TaskTable = ({
  tasks,
  language,
  withReports,
  empty,
  words,
}: {
  tasks: readonly Shown[];
  language: 'vi' | 'en';
  /** False while no round asks for reports. */
  withReports: boolean;
  empty: string;
  words: Messages['tasks'];
}) => (
  <DataTable
    caption={words.caption(tasks.length)}
    columns={[
      { key: 'task', label: words.table.task },
      { key: 'lead', label: words.table.lead },
      { key: 'due', label: words.table.due },
      { key: 'state', label: words.table.state },
      ...(withReports ? [{ key: 'report', label: words.table.report }] : []),
    ]}
    rows={tasks.map((task) => ({
      key: task.id,
      cells: {
        task: (
          <span className="block max-w-[44ch] min-w-44 py-1 sm:min-w-72">
            <span className="block text-[0.85rem] text-soft">
              {task.code} · {words.groups[task.group]}
            </span>
            <Link
              href={`/tasks/${task.id}`}
              prefetch={false}
              className="line-clamp-3 min-h-6 font-semibold"
              title={textIn(task.wording, language)}
            >
              {textIn(task.wording, language)}
            </Link>
          </span>
        ),
        lead: (
          <span className="block min-w-44">
            <UnitName unit={task.lead} words={words} />
          </span>
        ),
        due: (
          <span className={`whitespace-nowrap ${task.overdue ? 'font-semibold text-lotus' : ''}`}>
            {task.dueOn ? formatDay(task.dueOn) : words.everyYear}
            {task.overdue ? <span className="block text-[0.85rem]">{words.faults.overdue}</span> : null}
          </span>
        ),
        state: <TaskChip state={task.state} words={words} />,
        report:
          !task.owed && task.report === 'none' ? (
            <span className="text-soft">{words.notOwed}</span>
          ) : (
            <>
              <TaskReportChip state={task.report} words={words} />
              {task.late ? (
                <span className="block text-[0.85rem] font-semibold text-lotus">{words.faults.late}</span>
              ) : null}
            </>
          ),
      },
    }))}
    empty={empty}
  />
);
