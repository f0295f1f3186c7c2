import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type TaskSaid, taskStatuses } from '#domain/tasks/report.ts';

/** What a unit says about a task. */
export const taskReportFields = (
  {
    said,
    files,
  }: {
    readonly said: TaskSaid | null;
    readonly files: readonly { readonly id: string; readonly fileName: string }[];
  },
  { report: words, states }: Messages['tasks'],
): readonly FieldSpec[] => [
  {
    ...{ name: 'status', type: 'select', label: words.status, value: said?.status ?? '' },
    options: [
      ...(said ? [] : [{ value: '', label: words.choose }]),
      ...taskStatuses.map((value) => ({ value, label: states[value] })),
    ],
  },
  {
    ...{ name: 'text', type: 'textarea', label: words.text, hint: words.textHint, rows: 6 },
    value: said?.text,
  },
  {
    ...{ name: 'product', type: 'textarea', label: words.product, hint: words.productHint, rows: 2 },
    value: said?.product ?? undefined,
  },
  {
    ...{ name: 'reason', type: 'textarea', label: words.reason, hint: words.reasonHint, rows: 2 },
    value: said?.reason ?? undefined,
  },
  ...files.map(({ id, fileName }) => ({
    ...{ name: `keep-${id}`, type: 'checkbox' as const, label: words.keep(fileName), value: 'yes' },
  })),
  {
    ...{ name: 'file', type: 'file', label: words.file, hint: words.fileHint },
    accept: '.pdf,.jpg,.jpeg,.png',
  },
];
