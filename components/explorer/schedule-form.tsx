import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { cadences } from '#domain/explorer/schedule.ts';

type Form = ComponentProps<typeof ActionForm>;

/** When a question is to be sent, as what, and to whom. */
export const ScheduleForm = ({
  candidates,
  hidden,
  action,
  words,
}: {
  candidates: readonly { readonly id: string; readonly name: string }[];
  hidden: Form['fields'];
  action: Form['action'];
  words: Messages['explorer']['saved'];
}) => (
  <ActionForm
    action={action}
    className="mt-3 max-w-[68ch] rounded-card border border-line bg-card p-5"
    fields={[
      ...hidden,
      { name: 'first', type: 'hidden', value: candidates[0]?.id },
      {
        name: 'cadence',
        type: 'select',
        label: words.cadence,
        value: 'weekly',
        options: cadences.map((value) => ({ value, label: words.cadences[value] })),
      },
      { name: 'day', type: 'number', label: words.day, hint: words.dayHint, value: '1', required: true },
      {
        name: 'hour',
        type: 'select',
        label: words.hour,
        value: '7',
        options: Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` })),
      },
      {
        name: 'format',
        type: 'select',
        label: words.format,
        value: 'xlsx',
        options: [
          { value: 'xlsx', label: 'Excel (XLSX)' },
          { value: 'csv', label: 'CSV' },
        ],
      },
      ...candidates.map(({ id, name }) => ({
        name: `to.${id}`,
        type: 'checkbox' as const,
        label: words.sendTo(name),
      })),
    ]}
    submit={<Button>{words.schedule}</Button>}
  />
);
