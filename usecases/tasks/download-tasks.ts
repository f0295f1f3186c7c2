import { z } from 'zod';
import { tasksVi } from '#content/messages/tasks.vi.ts';
import { planByCode } from '#content/plans/plans.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf, formatDay } from '#domain/time/day.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { taskFilter, tasksAsked } from '../task-filter.ts';
import { type RegisteredTask, type TaskUnit, taskRegister } from '../task-register.ts';
import { query } from '../usecase.ts';

const { table, file, groups, states, reportStates } = tasksVi;

/** The tasks asked for as XLSX or CSV, in Vietnamese: the rows of the page, with what was reported last. */
export const downloadTasks = query({
  name: 'tasks.download',
  input: taskFilter.extend({ format: z.enum(['xlsx', 'csv']) }),
  subject: async (_db, { input }) => planByCode(input.planCode),
  may: (actor) => permitsSomewhere(actor, 'tasks.read'),
  run: async (db, { actor, input, subject: plan, now }) => {
    const today = dayOf(now);
    const { planCode, roundId } = input;
    const register = await taskRegister(db, { planCode }, { day: today, roundId });
    const rows = tasksAsked(register, actor, input).asked.map(cellsOf);
    const name = `nhiem-vu-${planCode}.${input.format}`;
    if (input.format === 'csv')
      return {
        name,
        bytes: new TextEncoder().encode(writeCsv([columns.map(({ header }) => header), ...rows])),
      };
    const { period } = register.round ?? { period: null };
    const bytes = await writeXlsx({
      sheets: [
        {
          ...{ name: file.sheet, titleRows: [file.title(plan.title.vi)], columns, rows },
          notes: period ? [file.since(formatDay(period.to), formatDay(today))] : [],
        },
      ],
    });
    return { name, bytes };
  },
  audit: ({ input }) => ({
    subjectKind: 'plan',
    subjectId: input.planCode,
    detail: { format: input.format },
  }),
});

const column = (header: string, widthChars: number) => ({
  ...{ header, widthChars, kind: 'text' as const },
});
const columns = [
  ...[column(file.code, 8), column(table.group, 22), column(table.task, 60), column(table.lead, 32)],
  ...[column(file.together, 32), column(table.due, 12), column(tasksVi.product, 32)],
  ...[column(table.state, 18), column(table.report, 20), column(tasksVi.reference, 32)],
];

const unitText = ({ name, formerly }: TaskUnit): string =>
  formerly === null ? name : `${name} (${tasksVi.formerly(formerly)})`;

const cellsOf = (task: RegisteredTask): (string | null)[] => [
  ...[task.code, groups[task.group], task.wording.vi, unitText(task.lead)],
  ...[task.together.map(unitText).join('; '), task.dueOn ? formatDay(task.dueOn) : tasksVi.everyYear],
  ...[task.product.vi, states[task.state], reportOf(task), task.reference.vi],
];

const reportOf = ({ owed, report }: RegisteredTask): string =>
  !owed && report === 'none' ? tasksVi.notOwed : reportStates[report];
