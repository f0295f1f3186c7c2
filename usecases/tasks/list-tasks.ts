import { tasksOfPlan } from '#content/plans/tasks.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { taskGroups } from '#domain/plan/task.ts';
import { taskFaults, taskStates } from '#domain/tasks/report.ts';
import { dayOf } from '#domain/time/day.ts';
import { taskFilter, tasksAsked } from '../task-filter.ts';
import { type RegisteredTask, taskRegister, unitsOfTask } from '../task-register.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * The tasks of a plan that the actor may see, those asked for among them, and how many stand where. Each count is the
 * number of rows one gets by asking for it alone.
 */
export const listTasks = query({
  name: 'tasks.list',
  input: taskFilter,
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'tasks.read'),
  run: async (db, { actor, input, now }) => {
    const { planCode, roundId } = input;
    const register = await taskRegister(db, { planCode }, { day: dayOf(now), roundId });
    const { visible: all, asked } = tasksAsked(register, actor, input);
    const living = all.filter(({ ended }) => !ended);
    const known = new Set(register.tasks.map(({ code }) => code));
    const manages = permits(actor, 'tasks.manage', 'province');
    return {
      ...{ planCode, round: register.round, rounds: register.rounds, tasks: asked },
      roundOver: register.round !== null && register.round.dueOn < dayOf(now),
      counts: {
        all: living.length,
        ended: all.length - living.length,
        groups: taskGroups.map((each) => count(living, each, (task) => task.group === each)),
        states: taskStates.map((each) => count(living, each, (task) => task.state === each)),
        faults: taskFaults.map((each) => count(living, each, (task) => task[each])),
      },
      units: unitsIn(all),
      mayManage: manages,
      /** Tasks of the plan's file that the register does not have yet. */
      unloaded: manages ? tasksOfPlan(planCode).filter(({ code }) => !known.has(code)).length : 0,
      unsent: manages ? living.filter(({ owed, report }) => owed && unsent.has(report)).length : 0,
    };
  },
});

const unsent: ReadonlySet<string> = new Set(['none', 'returned']);

const count = <Key extends string>(
  tasks: readonly RegisteredTask[],
  key: Key,
  is: (task: RegisteredTask) => boolean,
) => ({ key, count: tasks.filter(is).length });

/** The units that answer for any of these tasks, by name. */
const unitsIn = (tasks: readonly RegisteredTask[]): { id: string; name: string }[] => {
  const names = new Map(
    tasks.flatMap((task) =>
      unitsOfTask(task).flatMap(({ unitId, name }) => (unitId ? [[unitId, name] as const] : [])),
    ),
  );
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
};
