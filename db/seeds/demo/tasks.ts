import { tasksOfPlan } from '#content/plans/tasks.ts';
import type { Tx } from '#db/client.ts';
import { insertMany } from '#db/queries/import-write/insert-many.ts';
import { addTasks, unitsNamed } from '#db/queries/tasks.ts';
import { addRound, listRounds } from '#db/queries/unit-reports.ts';
import { taskReport, taskReportStep } from '#db/schema/tasks.ts';
import { type Period, reportingQuarter, reportingYearOf } from '#domain/reporting/period.ts';
import type { TaskReportAct, TaskStatus } from '#domain/tasks/report.ts';
import { addDays, type Day, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { takenOverBy } from './former-departments.ts';
import type { Dice } from './random.ts';

const planCode = 'kh-183-hau-giang';

/** What the lead units reported for the quarter before; a task without a status was not reported. */
const told: readonly (TaskStatus | null)[] = [
  ...(['under-way', 'done', null, 'under-way', 'not-started', 'hindered', 'under-way', 'done'] as const),
];
const texts: Readonly<Record<TaskStatus, string>> = {
  'not-started': 'Đơn vị đang chờ hướng dẫn nên chưa triển khai (số liệu minh họa).',
  'under-way':
    'Đã ban hành văn bản triển khai và tổ chức hai đợt; đợt cuối dự kiến trong quý tới (số liệu minh họa).',
  done: 'Đã hoàn thành theo kế hoạch, có văn bản kèm theo (số liệu minh họa).',
  hindered: 'Đã khảo sát ở 12 xã, phường; phần còn lại chưa thực hiện được (số liệu minh họa).',
};
/** What was done for the running year's round, by the task's place in the plan; others have not begun. */
const runningActs: readonly (readonly TaskReportAct[] | null)[] = [
  ...([null, null, ['submit'], ['submit', 'return'], null, null, null, null, ['submit']] as const),
];
const comment = 'Xin nêu rõ số lớp, số người và thời gian hoàn thành.';

/**
 * The plan's tasks with their units, an accepted report of most of them for the quarter before today's, and a few for
 * the running year: sent, returned, most of them not yet. Marked as demo; without evidence files.
 */
export const seedDemoTasks = async (
  tx: Tx,
  agencies: readonly { readonly code: string; readonly parent: string | null }[],
  unitIdOf: (code: string) => string,
  { dice, now }: { dice: Dice; now: Date },
): Promise<void> => {
  const tasks = tasksOfPlan(planCode);
  const names = tasks.flatMap(({ lead, together }) => [lead, ...together]);
  const units = await unitsNamed(tx, names);
  const named = (name: string) => ({ name, unitId: units.get(name) ?? null });
  const added = await addTasks(
    tx,
    planCode,
    tasks.map(({ code, lead, together, ...said }) => ({
      code,
      content: { ...said, lead: named(lead), together: together.map(named) },
    })),
    { demo: true, recordedBy: null, recordedAt: now },
  );
  const today = dayOf(now);
  const quarter = lastQuarter(today);
  const before = await addRound(
    tx,
    { planCode, periodId: quarter.id, dueOn: addDays(quarter.to, 10), recordedBy: null },
    agencies.map(({ code, parent }) => ({
      unitId: unitIdOf(code),
      parentId: parent === null || parent === 'UBND' ? null : unitIdOf(parent),
    })),
    now,
  );
  const running = (await listRounds(tx)).find(({ id }) => id !== before);
  const reports: (typeof taskReport.$inferInsert)[] = [];
  const steps: (typeof taskReportStep.$inferInsert)[] = [];
  const report = (
    taskId: string,
    roundId: string | null | undefined,
    unitId: string,
    status: TaskStatus,
    acts: readonly TaskReportAct[],
  ): void => {
    if (!roundId) return;
    const reportId = dice.id();
    reports.push({ tenantId: env.tenant, id: reportId, taskId, roundId, unitId, recordedAt: now });
    acts.forEach((act, at) => {
      steps.push({
        ...{ tenantId: env.tenant, reportId, number: at + 1, act, fileIds: [], recordedAt: now },
        said: {
          ...{ status, text: texts[status] },
          product: status === 'done' ? 'Quyết định 45/QĐ-UBND (minh họa)' : null,
          reason: status === 'hindered' ? 'Thiếu giảng viên ở cấp xã (minh họa)' : null,
        },
        comment: act === 'return' ? comment : null,
      });
    });
  };
  const idOf = new Map(added.map(({ id, code }) => [code, id]));
  tasks.forEach(({ code, lead }, at) => {
    const taskId = idOf.get(code);
    const heir = takenOverBy(lead);
    if (!taskId || !heir) return;
    const status = told[at % told.length];
    if (status) report(taskId, before, unitIdOf(heir), status, ['submit', 'accept']);
    const acts = runningActs[at];
    if (acts) report(taskId, running?.id, unitIdOf(heir), 'under-way', acts);
  });
  await insertMany(tx, taskReport, reports);
  await insertMany(tx, taskReportStep, steps);
};

/** The last quarter that is over on a day. */
const lastQuarter = (day: Day): Period => {
  const { year } = reportingYearOf(day);
  const quarters = [
    reportingQuarter(year - 1, 4),
    ...([1, 2, 3, 4] as const).map((number) => reportingQuarter(year, number)),
  ];
  return quarters.findLast(({ to }) => to < day) ?? reportingQuarter(year - 1, 4);
};
