import { z } from 'zod';
import { planByCode } from '#content/plans/plans.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { defaultPlan } from '../report-input.ts';
import { taskRegister } from '../task-register.ts';
import { query } from '../usecase.ts';

/** A task as it stands (null: a new one), with the units and indicators one may choose from. */
export const readTaskForm = query({
  name: 'tasks.read-form',
  input: z.object({
    taskId: z.uuid().nullable().default(null),
    planCode: z.string().max(80).default(defaultPlan),
  }),
  subject: async (db, { input, now }) => {
    const { taskId } = input;
    const [task] = taskId ? (await taskRegister(db, { taskId }, { day: dayOf(now) })).tasks : [];
    const plan = planByCode(task?.planCode ?? input.planCode);
    return plan && (taskId === null || task) ? { plan, task: task ?? null } : null;
  },
  may: (actor) => permits(actor, 'tasks.manage', 'province'),
  run: async (db, { subject: { plan, task }, now }) => ({
    ...{ planCode: plan.code, task },
    indicators: plan.indicators.map(({ code, title }) => ({ code, title })),
    units: subtreeInOrder(await unitsOn(db, 'agency', dayOf(now)), 'province'),
  }),
});
