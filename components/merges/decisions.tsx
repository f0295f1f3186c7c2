import type { ComponentProps } from 'react';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { formatInstant } from '#domain/time/day.ts';

export type Decision = {
  readonly id: string;
  readonly decision: 'same' | 'different' | 'undo';
  readonly name: string | null;
  readonly otherName: string | null;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly by: string | null;
};

/** Decisions that hold, each with the form that takes it back. */
export const Decisions = ({
  decisions,
  action,
  people,
}: {
  decisions: readonly Decision[];
  action: ComponentProps<typeof ActionForm>['action'];
  people: Messages['people'];
}) => {
  const words = people.duplicates.decisions;
  return (
    <ul className="grid gap-3">
      {decisions.map((one) => {
        const names = [one.name ?? people.erased, one.otherName ?? people.erased] as const;
        return (
          <li key={one.id} className="rounded-card border border-line bg-card px-5 py-3.5">
            <p className="font-semibold">
              {one.decision === 'same' ? words.same(...names) : words.different(...names)}
            </p>
            <p className="text-[0.9rem] text-soft">
              {formatInstant(one.recordedAt)}
              {one.by ? `, ${one.by}` : null}. {one.reason}
            </p>
            <details className="mt-1" data-print="hide">
              <summary className="inline-flex min-h-11 items-center rounded-card px-2.5 text-river hover:bg-band">
                {words.undo}
              </summary>
              <ActionForm
                action={action}
                scope={one.id}
                className="pt-3"
                fields={[
                  { name: 'mergeId', type: 'hidden', value: one.id },
                  {
                    name: 'reason',

                    type: 'text',
                    ...words.undoReason,
                    required: true,
                  },
                ]}
                submit={<Button look="quiet">{words.undoSubmit}</Button>}
              />
            </details>
          </li>
        );
      })}
    </ul>
  );
};
