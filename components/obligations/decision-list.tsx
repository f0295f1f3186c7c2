import { ActionForm } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/layout.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { DecisionKind } from '#domain/obligations/terms.ts';
import { formatDay, formatInstant } from '#domain/time/day.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];
export type ShownDecision = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly fromOn: string | null;
  readonly toOn: string | null;
  readonly dueOn: string | null;
  readonly factOn: string | null;
  readonly reason: string;
  readonly document: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly withdrawnFor: string | null;
};

/** Decisions about one person's duty, newest first; those in force may be withdrawn with a reason. */
export const DecisionList = ({
  decisions,
  withdraw,
  words,
}: {
  decisions: readonly ShownDecision[];
  /** Null: the reader may not. */
  withdraw: Action | null;
  words: Messages['obligations']['decisions'];
}) =>
  decisions.length === 0 ? (
    <p className="text-soft">{words.none}</p>
  ) : (
    <ol className="space-y-3">
      {decisions.map((one) => (
        <li key={one.id}>
          <Card>
            <p className="font-semibold">{said(one, words)}</p>
            <p>{one.reason}</p>
            {one.document ? <p className="text-soft">{words.document(one.document)}</p> : null}
            <p className="text-[0.9rem] text-soft">
              {words.by(one.recordedBy ?? words.system, formatInstant(one.recordedAt))}
            </p>
            {one.withdrawnFor !== null ? (
              <p className="mt-1 font-semibold">{words.withdrawn(one.withdrawnFor)}</p>
            ) : withdraw ? (
              <details className="mt-2">
                <summary className="inline-flex min-h-11 items-center rounded-card px-2.5 text-river hover:bg-band">
                  {words.withdraw}
                </summary>
                <ActionForm
                  action={withdraw}
                  className="mt-3 max-w-[68ch]"
                  scope={one.id}
                  fields={[
                    { name: 'decisionId', type: 'hidden', value: one.id },
                    { name: 'reason', type: 'text', label: words.withdrawReason, autoComplete: 'off' },
                  ]}
                  submit={<Button look="quiet">{words.withdraw}</Button>}
                />
              </details>
            ) : null}
          </Card>
        </li>
      ))}
    </ol>
  );

const said = (one: ShownDecision, words: Messages['obligations']['decisions']): string => {
  const day = (value: string | null) => (value ? formatDay(value) : '');
  if (one.kind === 'extension') return words.extension(day(one.dueOn));
  if (one.kind === 'recognition') return words.recognition(day(one.factOn));
  return words.exemption(day(one.fromOn), one.toOn && formatDay(one.toOn));
};
