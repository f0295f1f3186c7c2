import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Day } from '#domain/time/day.ts';

/** The fields of an exemption or extension. */
export const decisionFields = (
  words: Messages['obligations']['decide'],
  today: Day,
): readonly FieldSpec[] => [
  {
    name: 'kind',
    type: 'select',
    label: words.kind,
    options: (['exemption', 'extension'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] })),
  },
  { name: 'fromOn', type: 'date', label: words.fromOn, value: today },
  { name: 'toOn', type: 'date', label: words.toOn, hint: words.toOnHint },
  { name: 'dueOn', type: 'date', label: words.dueOn },
  { name: 'reason', type: 'textarea', label: words.reason },
  { name: 'document', type: 'text', label: words.document, autoComplete: 'off' },
];
