'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

type State = {
  readonly status: 'idle' | 'done' | 'error';
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
};
type Choice = { readonly value: string; readonly label: string };

/** What else is asked of a file: the unit it is bound to and, of a roster, whether it is the full list of a day. */
export type UploadQuestions = {
  readonly unit: { readonly label: string; readonly choices: readonly Choice[] };
  readonly full: {
    readonly label: string;
    readonly choices: readonly Choice[];
    readonly asOf: { readonly label: string; readonly hint: string; readonly value: string };
  } | null;
};

const box = 'min-h-12 w-full rounded-card border border-line-strong bg-card px-3 py-2.5 text-ink';

/** Chooses a file of one kind and sends it; works before hydration. Four of them stand on one page. */
export const UploadForm = ({
  action,
  kind,
  label,
  submit,
  questions,
}: {
  action: (before: State, form: FormData) => Promise<State>;
  kind: string;
  label: string;
  submit: string;
  questions: UploadQuestions;
}) => {
  const [state, send, pending] = useActionState(action, { status: 'idle' });
  const { unit, full } = questions;
  const typed = (name: string, otherwise?: string) => state.values?.[name] ?? otherwise;
  return (
    <form action={send} aria-busy={pending}>
      {state.message ? (
        <div className="mb-4">
          <Notice tone={state.status === 'error' ? 'error' : 'done'} live>
            <p>{state.message}</p>
          </Notice>
        </div>
      ) : null}
      <input type="hidden" name="kind" value={kind} />
      {unit.choices.length > 1 ? (
        <Select
          {...{ kind, name: 'unitId', label: unit.label, choices: unit.choices }}
          value={typed('unitId')}
          error={state.fields?.unitId}
        />
      ) : (
        <input type="hidden" name="unitId" value={unit.choices[0]?.value ?? ''} />
      )}
      {full === null ? null : (
        <>
          <Select
            {...{ kind, name: 'mode', label: full.label, choices: full.choices }}
            value={typed('mode')}
            error={state.fields?.mode}
          />
          <div className="mb-3">
            <label htmlFor={`asOf-${kind}`} className="mb-1.5 block text-[0.9rem] text-soft">
              {full.asOf.label}
            </label>
            <input
              id={`asOf-${kind}`}
              name="asOf"
              type="date"
              max={full.asOf.value}
              defaultValue={typed('asOf', full.asOf.value)}
              aria-describedby={`asOf-hint-${kind}`}
              aria-invalid={state.fields?.asOf ? true : undefined}
              className={box}
            />
            <p id={`asOf-hint-${kind}`} className="mt-1 text-[0.9rem] text-soft">
              {full.asOf.hint}
            </p>
            <Problem text={state.fields?.asOf} />
          </div>
        </>
      )}
      <label htmlFor={`file-${kind}`} className="mb-1.5 block text-[0.9rem] text-soft">
        {label}
      </label>
      <input
        id={`file-${kind}`}
        name="file"
        type="file"
        required
        accept=".xlsx,.csv,.txt,.zip"
        className={`mb-3 ${box}`}
      />
      <Button disabled={pending}>{submit}</Button>
    </form>
  );
};

const Problem = ({ text }: { text: string | undefined }) =>
  text ? <p className="mt-1 font-semibold text-lotus">{text}</p> : null;

const Select = ({
  kind,
  name,
  label,
  choices,
  value,
  error,
}: {
  kind: string;
  name: string;
  label: string;
  choices: readonly Choice[];
  value: string | undefined;
  error: string | undefined;
}) => (
  <div className="mb-3">
    <label htmlFor={`${name}-${kind}`} className="mb-1.5 block text-[0.9rem] text-soft">
      {label}
    </label>
    <select
      id={`${name}-${kind}`}
      name={name}
      defaultValue={value}
      aria-invalid={error ? true : undefined}
      className={box}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
    <Problem text={error} />
  </div>
);
