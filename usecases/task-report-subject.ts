import type { Reader } from '#db/client.ts';
import type { StandingTaskReport } from '#db/queries/task-reports.ts';
import type { Round } from '#db/queries/unit-reports.ts';
import type { Period } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { type RegisteredTask, type TaskUnit, taskRegister, unitsOfTask } from './task-register.ts';

export type TaskReportSubject = {
  readonly task: RegisteredTask;
  readonly round: Round & { readonly period: Period };
  /** The unit that reports, in the tree of today. */
  readonly unit: TaskUnit & { readonly unitId: string };
  readonly leads: boolean;
  /** Null before anything was sent or reminded. */
  readonly report: StandingTaskReport | null;
};

export type AskedTaskReport = {
  readonly taskId: string;
  readonly roundId: string;
  readonly unitId: string;
};

/**
 * What a unit of a task reports in a round. A report that was sent by a unit merged since then is that of its heir. Null
 * when the unit has no part in the task, or there is no such round of its plan.
 */
export const taskReportSubject = async (
  db: Reader,
  { taskId, roundId, unitId }: AskedTaskReport,
  now: Date,
): Promise<TaskReportSubject | null> => {
  const register = await taskRegister(db, { taskId }, { day: dayOf(now), roundId });
  const [task] = register.tasks;
  const round = register.rounds.find(({ id }) => id === roundId);
  const unit = task && unitsOfTask(task).find((one) => one.unitId === unitId);
  if (!task || !round || !unit) return null;
  return {
    ...{ task, round, unit: { ...unit, unitId }, leads: task.lead.unitId === unitId },
    report:
      register.reports.find((one) => one.roundId === roundId && register.today(one.unitId) === unitId) ??
      null,
  };
};
