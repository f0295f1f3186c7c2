'use server';

import { formAction } from '#app/_http/form-action.ts';
import { taskGroups } from '#domain/plan/task.ts';
import { taskStatuses } from '#domain/tasks/report.ts';
import { endTask } from '#usecases/tasks/end-task.ts';
import { loadPlanTasks } from '#usecases/tasks/load-plan-tasks.ts';
import { remindTaskUnits } from '#usecases/tasks/remind-task-units.ts';
import { reviewTaskReport } from '#usecases/tasks/review-task-report.ts';
import { submitTaskReport } from '#usecases/tasks/submit-task-report.ts';
import { writeTask } from '#usecases/tasks/write-task.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const count = (form: FormData, name: string): number => Number(text(form, name)) || 0;
const named = (form: FormData, prefix: string): string[] =>
  [...form.keys()].flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
const which = (form: FormData) => ({
  ...{ taskId: text(form, 'taskId'), roundId: text(form, 'roundId'), unitId: text(form, 'unitId') },
});

export const loadAction = formAction({
  useCase: loadPlanTasks,
  input: (form) => ({ planCode: text(form, 'planCode') }),
  then: () => ({ to: '/tasks' }),
});

export const remindAction = formAction({
  useCase: remindTaskUnits,
  input: (form) => ({ planCode: text(form, 'planCode') }),
  then: ({ reminded }, _form, { tasks: words }) => ({ say: words.reminded(reminded) }),
});

export const writeAction = formAction({
  useCase: writeTask,
  input: (form) => ({
    planCode: text(form, 'planCode'),
    taskId: text(form, 'taskId') || null,
    seen: count(form, 'seen'),
    code: text(form, 'code'),
    group: taskGroups.find((known) => known === form.get('group')) ?? taskGroups[0],
    ...{ wording: text(form, 'wording'), reference: text(form, 'reference'), product: text(form, 'product') },
    ...{ leadId: text(form, 'leadId'), dueOn: text(form, 'dueOn'), reason: text(form, 'reason') },
    keep: named(form, 'keep-').map(Number),
    addIds: named(form, 'add-').flatMap((at) => text(form, `add-${at}`) || []),
    indicators: named(form, 'indicator-'),
  }),
  then: ({ taskId }) => ({ to: `/tasks/${taskId}` }),
});

export const endAction = formAction({
  useCase: endTask,
  input: (form) => ({
    ...{ taskId: text(form, 'taskId'), seen: count(form, 'seen') || 1, reason: text(form, 'reason') },
  }),
  then: ({ taskId }) => ({ to: `/tasks/${taskId}` }),
});

export const submitAction = formAction({
  useCase: submitTaskReport,
  input: async (form) => {
    const file = form.get('file');
    return {
      ...{ ...which(form), seen: count(form, 'seen') },
      // Nothing chosen is left for the use case to refuse.
      status: taskStatuses.find((known) => known === form.get('status')) ?? ('' as 'done'),
      ...{ text: text(form, 'text'), product: text(form, 'product'), reason: text(form, 'reason') },
      keep: named(form, 'keep-'),
      fileName: file instanceof File ? file.name : '',
      bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    };
  },
  then: (_result, _form, { tasks: words }) => ({ say: words.report.sent }),
});

export const reviewAction = formAction({
  useCase: reviewTaskReport,
  input: (form) => ({
    ...{ ...which(form), seen: count(form, 'seen') || 1, comment: text(form, 'comment') },
    act: form.get('act') === 'accept' ? ('accept' as const) : ('return' as const),
  }),
  then: (_result, _form, { tasks: words }) => ({ say: words.report.reviewed }),
});
