import { z } from 'zod';
import { planByCode } from '#content/plans/plans.ts';
import { addTasks, addTaskVersion, tasksOf } from '#db/queries/tasks.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { taskGroups } from '#domain/plan/task.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { corrected, type NamedUnit, type TaskContent } from '#domain/tasks/task.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { command } from '../usecase.ts';

const text = (max: number) => z.string().trim().min(1, 'missing').max(max, 'too-long');

/**
 * Adds a task, or writes the version after the one that was seen with a reason. Units are those of today; what was only
 * a name stays one until a unit is chosen for it. Refused: `task-code-taken`, `task-changed`, `task-ended`.
 */
export const writeTask = command({
  name: 'tasks.write',
  input: z.object({
    planCode: z.string().max(80),
    /** Null: a new task. */
    taskId: z.uuid().nullable(),
    seen: z.int().min(0),
    code: z.string().trim().max(20, 'too-long'),
    group: z.enum(taskGroups, 'missing'),
    wording: text(2000),
    reference: text(300),
    /** Empty: as it is. */
    leadId: z.union([z.uuid(), z.literal('')], 'missing'),
    /** Which of the units that co-operate stay, by their place in the version seen. */
    keep: z.array(z.int().min(0)).max(60),
    addIds: z.array(z.uuid()).max(20),
    dueOn: z.union([z.literal('').transform(() => null), z.iso.date('not-a-day')], 'not-a-day'),
    product: text(1000),
    indicators: z.array(z.string().max(20)).max(30),
    reason: z.string().trim().max(500, 'too-long'),
  }),
  subject: async (tx, { input }) => {
    const plan = planByCode(input.planCode);
    if (!plan) return null;
    if (input.taskId === null) return { plan, task: null };
    const [task] = await tasksOf(tx, { taskId: input.taskId });
    return task?.planCode === plan.code ? { plan, task } : null;
  },
  may: (actor) => permits(actor, 'tasks.manage', 'province'),
  run: async (tx, { actor, input, subject: { plan, task }, now }) => {
    if (task && task.number !== input.seen) throw new Refused('task-changed');
    if (task?.ended) throw new Refused('task-ended');
    const units = new Map((await unitsOn(tx, 'agency', dayOf(now))).map(({ id, name }) => [id, name]));
    const chosen = (id: string): NamedUnit | null => {
      const name = units.get(id);
      return name === undefined ? null : { name, unitId: id };
    };
    const before = task?.lead ?? null;
    const lead = input.leadId === '' || input.leadId === before?.unitId ? before : chosen(input.leadId);
    const faults = [
      ...(task === null && !/^[\p{L}\d.-]+$/u.test(input.code) ? [{ path: 'code', code: 'missing' }] : []),
      ...(lead === null ? [{ path: 'leadId', code: 'missing' }] : []),
      ...(task && input.reason.length < 10 ? [{ path: 'reason', code: 'reason-too-short' }] : []),
    ];
    if (faults.length > 0 || lead === null) throw new InvalidInput(faults);
    const content: TaskContent = {
      ...{ group: input.group, dueOn: input.dueOn, assigned: 'province', lead },
      together: distinct(lead, [
        ...(task?.together ?? []).filter((_unit, at) => input.keep.includes(at)),
        ...input.addIds.flatMap((id) => chosen(id) ?? []),
      ]),
      wording: corrected(task?.wording ?? null, input.wording),
      reference: corrected(task?.reference ?? null, input.reference),
      product: corrected(task?.product ?? null, input.product),
      indicators: plan.indicators.map(({ code }) => code).filter((code) => input.indicators.includes(code)),
    };
    const by = { recordedBy: actor.kind === 'account' ? actor.accountId : null, recordedAt: now };
    if (task === null) {
      const [added] = await addTasks(tx, plan.code, [{ code: input.code, content }], {
        ...by,
        demo: env.acceptance,
      });
      if (!added) throw new Refused('task-code-taken');
      return { taskId: added.id, number: 1 };
    }
    const version = { taskId: task.id, number: task.number + 1, content, ended: false, reason: input.reason };
    if (!(await addTaskVersion(tx, { ...version, ...by }))) throw new Refused('task-changed');
    return { taskId: task.id, number: version.number };
  },
  audit: ({ result }) => ({
    subjectKind: 'task',
    subjectId: result.taskId,
    detail: { version: result.number },
  }),
});

/** Each unit once, and none that leads. */
const distinct = (lead: NamedUnit, together: readonly NamedUnit[]): readonly NamedUnit[] => {
  const keyOf = ({ name, unitId }: NamedUnit): string => unitId ?? name;
  return together.filter(
    (unit, at) =>
      keyOf(unit) !== keyOf(lead) && together.findIndex((other) => keyOf(other) === keyOf(unit)) === at,
  );
};
