import type { Reader } from '#db/client.ts';
import type { FrozenTask } from '#domain/reporting/frozen-task.ts';
import type { Period } from '#domain/reporting/period.ts';
import { taskRegister, unitsOfTask } from './task-register.ts';

/**
 * A plan's tasks as a snapshot keeps them: units by the tree of the period's last day, how each task stands then, and the
 * reports accepted for this very period. Undefined for a plan without tasks, so that its snapshots stay what they were.
 */
export const frozenTasks = async (
  db: Reader,
  planCode: string,
  period: Period,
): Promise<{ readonly tasks?: readonly FrozenTask[] }> => {
  const { tasks, reports, today } = await taskRegister(db, { planCode }, { day: period.to, period });
  const living = tasks.filter(({ ended }) => !ended);
  if (living.length === 0) return {};
  return {
    tasks: living.map((task) => ({
      ...{ code: task.code, group: task.group, wording: task.wording.vi, lead: task.lead.name },
      ...{ formerly: task.lead.formerly, dueOn: task.dueOn, state: task.state },
      reports: unitsOfTask(task).flatMap(({ unitId, name }, at) => {
        const accepted = reports.find(
          (one) =>
            one.taskId === task.id &&
            one.periodId === period.id &&
            one.state === 'accepted' &&
            unitId !== null &&
            today(one.unitId) === unitId,
        );
        return accepted?.said ? [{ unit: name, leads: at === 0, ...accepted.said }] : [];
      }),
    })),
  };
};
