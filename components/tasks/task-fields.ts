import { unitOptions } from '#components/people/unit-options.ts';
import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { type TaskGroup, taskGroups } from '#domain/plan/task.ts';
import type { TaskText } from '#domain/tasks/task.ts';
import type { Day } from '#domain/time/day.ts';

type Named = { readonly unitId: string | null; readonly name: string };
type Task = {
  readonly id: string;
  readonly number: number;
  readonly group: TaskGroup;
  readonly wording: TaskText;
  readonly reference: TaskText;
  readonly lead: Named;
  readonly together: readonly Named[];
  readonly dueOn: Day | null;
  readonly product: TaskText;
  readonly indicators: readonly string[];
};

const placesToAdd = [1, 2, 3] as const;

/** The form of a task: a new one, or another version of one. */
export const taskFields = (
  {
    planCode,
    task,
    units,
    indicators,
  }: {
    readonly planCode: string;
    readonly task: Task | null;
    readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
    readonly indicators: readonly { readonly code: string; readonly title: LocalText }[];
  },
  language: 'vi' | 'en',
  { form: words, groups }: Messages['tasks'],
): readonly FieldSpec[] => {
  const choices = (first: string) => unitOptions(units, first);
  return [
    { name: 'planCode', type: 'hidden', value: planCode },
    { name: 'taskId', type: 'hidden', value: task?.id ?? '' },
    { name: 'seen', type: 'hidden', value: String(task?.number ?? 0) },
    ...(task
      ? []
      : [
          {
            ...{ name: 'code', type: 'text' as const, label: words.code, hint: words.codeHint },
            autoComplete: 'off',
          },
        ]),
    {
      ...{ name: 'group', type: 'select', label: words.group, value: task?.group },
      options: taskGroups.map((value) => ({ value, label: groups[value] })),
    },
    {
      ...{ name: 'wording', type: 'textarea', label: words.wording, hint: words.wordingHint, rows: 5 },
      value: task?.wording.vi,
    },
    { name: 'reference', type: 'text', label: words.reference, value: task?.reference.vi },
    {
      ...{ name: 'leadId', type: 'select', label: words.leadId, value: '' },
      options: choices(task ? words.asIs(task.lead.name) : words.choose),
    },
    ...(task?.together ?? []).map(({ name }, at) => ({
      ...{ name: `keep-${at}`, type: 'checkbox' as const, label: words.keep(name), value: 'yes' },
    })),
    ...placesToAdd.map((place) => ({
      ...{ name: `add-${place}`, type: 'select' as const, label: words.add(place), value: '' },
      options: choices(words.choose),
    })),
    { name: 'dueOn', type: 'date', label: words.dueOn, hint: words.dueHint, value: task?.dueOn ?? undefined },
    { name: 'product', type: 'textarea', label: words.product, value: task?.product.vi },
    ...indicators.map(({ code, title }) => ({
      ...{ name: `indicator-${code}`, type: 'checkbox' as const },
      label: words.indicator(code, title[language]),
      value: task?.indicators.includes(code) ? 'yes' : undefined,
    })),
    ...(task ? [{ name: 'reason', type: 'textarea' as const, label: words.reason }] : []),
  ];
};
