import { tasksVi } from '#content/messages/tasks.vi.ts';
import { taskGroups } from '#domain/plan/task.ts';
import type { FrozenTask, FrozenTaskReport } from '#domain/reporting/frozen-task.ts';
import { formatDay } from '#domain/time/day.ts';

const { document: words, groups, states, everyYear } = tasksVi;

/**
 * What BC-01 says of the plan's tasks, a section a group that has any: each task with what was accepted of it for the
 * period, then by name those of which nobody reported.
 */
export const taskSections = (
  tasks: readonly FrozenTask[],
): readonly { readonly heading: string; readonly paragraphs: readonly string[] }[] =>
  taskGroups.flatMap((group) => {
    const own = tasks.filter((task) => task.group === group);
    const told = own.filter(({ reports }) => reports.length > 0);
    const silent = own.filter(({ reports }) => reports.length === 0);
    if (own.length === 0) return [];
    return [
      {
        heading: words.heading(groups[group]),
        paragraphs: [
          ...told.flatMap(paragraphsOf),
          ...(silent.length > 0
            ? [words.silent(silent.map(({ code, lead }) => words.silentTask(code, lead)).join('; '))]
            : []),
        ],
      },
    ];
  });

const paragraphsOf = (task: FrozenTask): string[] => [
  words.task(
    ...([task.code, task.wording, words.lead(task.lead, task.formerly)] as const),
    task.dueOn ? formatDay(task.dueOn) : everyYear,
    states[task.state],
  ),
  ...task.reports.flatMap(saidIn),
];

/** A unit's own words, line by line, then its product and what hinders it. */
const saidIn = ({ unit, text, product, reason }: FrozenTaskReport): string[] => {
  const [first = '', ...more] = text.split('\n').filter((line) => line.trim() !== '');
  return [
    words.said(unit, first),
    ...more,
    ...(product ? [words.product(product)] : []),
    ...(reason ? [words.reason(reason)] : []),
  ];
};
