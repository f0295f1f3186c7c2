import { z } from 'zod';
import { planByCode } from '#content/plans/plans.ts';
import { tasksOfPlan } from '#content/plans/tasks.ts';
import { addTasks, unitsNamed } from '#db/queries/tasks.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { command } from '../usecase.ts';

/**
 * Puts the tasks of a plan's file into the register, those that are not there yet. A unit is the one agency that ever
 * bore the name the plan gives it; any other stays a name until somebody says which unit is meant. Refused:
 * `tasks-all-loaded`.
 */
export const loadPlanTasks = command({
  name: 'tasks.load-plan',
  input: z.object({ planCode: z.string().max(80) }),
  subject: async (_tx, { input }) => planByCode(input.planCode),
  may: (actor) => permits(actor, 'tasks.manage', 'province'),
  run: async (tx, { actor, subject: plan, now }) => {
    const tasks = tasksOfPlan(plan.code);
    const units = await unitsNamed(
      tx,
      tasks.flatMap(({ lead, together }) => [lead, ...together]),
    );
    const named = (name: string) => ({ name, unitId: units.get(name) ?? null });
    const added = await addTasks(
      tx,
      plan.code,
      tasks.map(({ code, lead, together, ...said }) => ({
        code,
        content: { ...said, lead: named(lead), together: together.map(named) },
      })),
      {
        demo: env.acceptance,
        recordedBy: actor.kind === 'account' ? actor.accountId : null,
        recordedAt: now,
      },
    );
    if (added.length === 0) throw new Refused('tasks-all-loaded');
    return { planCode: plan.code, added: added.length };
  },
  audit: ({ result }) => ({
    subjectKind: 'plan',
    subjectId: result.planCode,
    detail: { tasks: result.added },
  }),
});
