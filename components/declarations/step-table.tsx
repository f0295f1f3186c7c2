import { DataTable } from '#components/ui/data-table.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { DeclarationAct } from '#domain/declarations/state.ts';
import { formatInstant } from '#domain/time/day.ts';

/** Everything that was done to a declaration, newest first. */
export const StepTable = ({
  steps,
  words,
}: {
  steps: readonly {
    readonly number: number;
    readonly act: DeclarationAct;
    readonly comment: string | null;
    readonly recordedAt: Date;
    readonly by: string | null;
  }[];
  words: Messages['declarations'];
}) => (
  <DataTable
    caption={words.steps}
    columns={[
      { key: 'act', label: words.stepsTable.act },
      { key: 'when', label: words.stepsTable.when },
      { key: 'who', label: words.stepsTable.who },
      { key: 'comment', label: words.stepsTable.comment },
    ]}
    rows={steps.toReversed().map((step) => ({
      key: String(step.number),
      cells: {
        act: words.acts[step.act],
        when: <span className="whitespace-nowrap">{formatInstant(step.recordedAt)}</span>,
        who: step.by ?? words.bySystem,
        comment: step.comment ?? '',
      },
    }))}
    empty={words.states.none}
  />
);
