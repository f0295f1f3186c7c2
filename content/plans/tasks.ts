import { z } from 'zod';
import { tasks as kh183 } from '#content/plans/kh-183-hau-giang/tasks.ts';
import { planByCode } from '#content/plans/plans.ts';
import { type PlanTask, taskAssignments, taskGroups } from '#domain/plan/task.ts';
import { isDay } from '#domain/time/day.ts';

const words = z
  .string()
  .refine((text) => text.trim() !== '', 'the text is empty')
  .refine((text) => text === text.normalize('NFC'), 'the text is not in Unicode form NFC');
const localText = z.strictObject({ vi: words, en: words });

const task = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}-\d\d$/, 'a code is written NT-01, NT-02 …'),
  group: z.enum(taskGroups),
  wording: localText,
  reference: localText,
  lead: words,
  together: z.array(words),
  assigned: z.enum(taskAssignments),
  dueOn: z.string().refine(isDay, 'not a day written YYYY-MM-DD').nullable(),
  product: localText,
  indicators: z.array(z.string()),
});

/**
 * Checks the tasks of a plan's file and gives them back typed. Throws one Error with a sentence for every fault: a code
 * that stands there twice, a unit that works together with itself, an indicator or a day that is not the plan's.
 */
export const loadTasks = (
  plan: { readonly startedOn: string; readonly indicators: readonly { readonly code: string }[] },
  data: unknown,
): readonly PlanTask[] => {
  const known = new Set(plan.indicators.map(({ code }) => code));
  const parsed = z
    .array(task)
    .superRefine((tasks, context) => {
      tasks.forEach(({ code, lead, together, indicators, dueOn }, at) => {
        const fault = (message: string) => context.addIssue({ code: 'custom', path: [at], message });
        if (tasks.findIndex((other) => other.code === code) < at) fault(`${code} stands there twice`);
        if (new Set([lead, ...together]).size <= together.length) fault(`${code} names a unit twice`);
        if (dueOn !== null && dueOn < plan.startedOn) fault(`${code} ends before the plan began`);
        for (const indicator of indicators)
          if (!known.has(indicator)) fault(`${code} names ${indicator}, which the plan does not have`);
      });
    })
    .safeParse(data);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`);
  throw new Error(`The tasks cannot be used. ${faults.join(' ')}`);
};

/** The tasks of each plan whose text at hand says any. */
const files: Readonly<Record<string, unknown>> = { 'kh-183-hau-giang': kh183 };

/** The tasks of a plan as its file says them; none where no text of it is at hand. */
export const tasksOfPlan = (code: string): readonly PlanTask[] => {
  const plan = planByCode(code);
  return plan && files[code] ? loadTasks(plan, files[code]) : [];
};
