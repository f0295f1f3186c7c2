import type { Reader } from '#db/client.ts';
import { heirOf, soleHeirs } from '#db/queries/heirs.ts';
import { type StandingTaskReport, taskReportsOf } from '#db/queries/task-reports.ts';
import { type StandingTask, tasksOf } from '#db/queries/tasks.ts';
import { listRounds, type Round } from '#db/queries/unit-reports.ts';
import { unitsOn } from '#db/queries/units.ts';
import { type Actor, type Permission, permits } from '#domain/access/permission.ts';
import { taskGroups } from '#domain/plan/task.ts';
import { type Period, periodById } from '#domain/reporting/period.ts';
import {
  isOverdue,
  isReportLate,
  owesReport,
  stateOfTask,
  type TaskReportState,
  type TaskState,
} from '#domain/tasks/report.ts';
import type { NamedUnit } from '#domain/tasks/task.ts';
import type { Day } from '#domain/time/day.ts';

/** A unit of a task in the tree of a day. */
export type TaskUnit = {
  /** What answers for it on the day; null: not in the tree, or ended without one heir. */
  readonly unitId: string | null;
  readonly name: string;
  /** How the plan named it, when that is another unit or name than the day's. */
  readonly formerly: string | null;
  /** The unit and all above it; empty without a unit. */
  readonly path: readonly string[];
};

export type RegisteredTask = Omit<StandingTask, 'lead' | 'together'> & {
  readonly lead: TaskUnit;
  readonly together: readonly TaskUnit[];
  readonly state: TaskState;
  /** The lead unit's report of the round asked about. */
  readonly report: TaskReportState;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly owed: boolean;
};

export type TaskRegister = {
  readonly round: (Round & { readonly period: Period }) | null;
  readonly rounds: readonly (Round & { readonly period: Period })[];
  readonly tasks: readonly RegisteredTask[];
  readonly reports: readonly StandingTaskReport[];
  /** The unit of the day that a unit of any time has become. */
  readonly today: (unitId: string) => string | null;
};

type Asked = {
  /** The day whose tree names the units, and up to which terms are over. */
  readonly day: Day;
  /** The newest when null. */
  readonly roundId?: string | null;
  /** How tasks stand at the end of this period, with the reports of its own round; else of the round. */
  readonly period?: Period;
  readonly recordedUpTo?: Date | null;
};

/** A plan's tasks, or one of them, each with its units in the tree of a day and how it stands. Five queries. */
export const taskRegister = async (
  db: Reader,
  of: { readonly planCode: string } | { readonly taskId: string },
  { day, roundId = null, period, recordedUpTo = null }: Asked,
): Promise<TaskRegister> => {
  const [tasks, reports, allRounds, units, heirs] = await Promise.all([
    tasksOf(db, of, recordedUpTo),
    taskReportsOf(db, of, recordedUpTo),
    listRounds(db),
    unitsOn(db, 'agency', day),
    soleHeirs(db),
  ]);
  const planCode = 'planCode' in of ? of.planCode : tasks[0]?.planCode;
  const rounds = allRounds.flatMap((each) => {
    const about = periodById(each.periodId);
    return each.planCode === planCode && about ? [{ ...each, period: about }] : [];
  });
  const round = period
    ? (rounds.find(({ periodId }) => periodId === period.id) ?? null)
    : (rounds.find(({ id }) => id === roundId) ?? rounds[0] ?? null);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const today = (unitId: string): string | null => heirOf(unitId, (id) => byId.has(id), heirs);
  const pathOf = (unitId: string): string[] => {
    const path: string[] = [];
    for (let at: string | null = unitId; at !== null; at = byId.get(at)?.parentId ?? null) path.push(at);
    return path;
  };
  const unitOf = ({ name, unitId }: NamedUnit): TaskUnit => {
    const now = unitId === null ? null : today(unitId);
    const unit = now === null ? undefined : byId.get(now);
    if (!unit) return { unitId: null, name, formerly: null, path: [] };
    return {
      ...{ unitId: unit.id, name: unit.name, formerly: unit.name === name ? null : name },
      path: pathOf(unit.id),
    };
  };
  return {
    ...{ round, rounds, reports, today },
    tasks: tasks.toSorted(byGroup).map((task) => {
      const lead = unitOf(task.lead);
      const ofLead = reports.filter(
        (one) => one.taskId === task.id && lead.unitId !== null && today(one.unitId) === lead.unitId,
      );
      const accepted = ofLead.flatMap(({ state, said, periodId }) => {
        const about = periodById(periodId);
        return state === 'accepted' && said && about ? [{ status: said.status, period: about }] : [];
      });
      const standing = {
        state: stateOfTask(task, accepted, period ?? round?.period ?? null),
        report: ofLead.find((one) => one.roundId === round?.id)?.state ?? ('none' as const),
      };
      const judged = { ...task, ...standing };
      return {
        ...{ ...task, lead, together: task.together.map(unitOf), ...standing },
        overdue: isOverdue(judged, day),
        late: isReportLate(judged, round?.dueOn ?? null, day),
        owed: round !== null && owesReport(judged),
      };
    }),
  };
};

/** In the order of the plan's groups; within one by code, as they come. */
const byGroup = (a: StandingTask, b: StandingTask): number =>
  taskGroups.indexOf(a.group) - taskGroups.indexOf(b.group);

/** Every unit that answers for a task, the lead unit first. */
export const unitsOfTask = ({ lead, together }: Pick<RegisteredTask, 'lead' | 'together'>) => [
  lead,
  ...together,
];

/** Whether an actor holds a permission over one of a task's units. */
export const holdsTask = (
  actor: Actor,
  permission: Permission,
  task: Pick<RegisteredTask, 'lead' | 'together'>,
): boolean => unitsOfTask(task).some(({ path }) => permits(actor, permission, path));
