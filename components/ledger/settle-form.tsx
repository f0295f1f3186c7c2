import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { LedgerSeries } from '#domain/ledger/series.ts';
import type { Day } from '#domain/time/day.ts';

export type Choice = {
  readonly id: string;
  readonly value: number;
  readonly source: LocalText;
  readonly on: Day;
};

/** Which source holds, and why. Nothing is chosen beforehand. */
export const SettleForm = ({
  action,
  series,
  unitId,
  choices,
  supersedes,
  words,
}: {
  action: Parameters<typeof ActionForm>[0]['action'];
  series: LedgerSeries;
  unitId: string;
  choices: readonly Choice[];
  supersedes: string | null;
  words: Messages['ledger'];
}) => (
  <ActionForm
    action={action}
    scope={supersedes ?? `${series}-${unitId}-${choices.map(({ id }) => id.slice(-4)).join('')}`}
    className="mt-4 max-w-[68ch]"
    fields={[
      { name: 'series', type: 'hidden', value: series },
      { name: 'unitId', type: 'hidden', value: unitId },
      { name: 'among', type: 'hidden', value: choices.map(({ id }) => id).join(',') },
      { name: 'supersedes', type: 'hidden', value: supersedes ?? '' },
      {
        name: 'chosenId',
        type: 'select',
        label: words.desk.choose,
        value: '',
        options: [
          { value: '', label: '—' },
          ...choices.map(({ id, value, source, on }) => ({
            value: id,
            label: words.desk.option(words.number(value), source.vi, on),
          })),
        ],
      },
      { name: 'reason', type: 'textarea', label: words.desk.reason, hint: words.desk.reasonHint },
    ]}
    submit={<Button>{supersedes ? words.desk.again : words.desk.submit}</Button>}
  />
);
