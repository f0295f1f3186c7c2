import { z } from 'zod';
import type { Actor } from '#domain/access/permission.ts';
import { taskGroups } from '#domain/plan/task.ts';
import { taskFaults, taskStates } from '#domain/tasks/report.ts';
import { defaultPlan } from './report-input.ts';
import { holdsTask, type RegisteredTask, type TaskRegister, unitsOfTask } from './task-register.ts';

/** How every question about a plan's tasks says which ones. */
export const taskFilter = z.object({
  planCode: z.string().max(80).default(defaultPlan),
  /** The newest round when null. */
  roundId: z.uuid().nullable().default(null),
  group: z.enum(taskGroups).nullable().default(null),
  unitId: z.uuid().nullable().default(null),
  state: z
    .enum([...taskStates, 'ended'])
    .nullable()
    .default(null),
  fault: z.enum(taskFaults).nullable().default(null),
});

/** The tasks an actor may see, and those asked for among them; ended ones only when they are asked for. */
export const tasksAsked = (
  { tasks }: TaskRegister,
  actor: Actor,
  { group, unitId, state, fault }: z.output<typeof taskFilter>,
): { readonly visible: readonly RegisteredTask[]; readonly asked: readonly RegisteredTask[] } => {
  const visible = tasks.filter((task) => holdsTask(actor, 'tasks.read', task));
  return {
    visible,
    asked: visible.filter(
      (task) =>
        task.ended === (state === 'ended') &&
        (group === null || task.group === group) &&
        (unitId === null || unitsOfTask(task).some((unit) => unit.unitId === unitId)) &&
        (state === null || state === 'ended' || task.state === state) &&
        (fault === null || task[fault]),
    ),
  };
};
