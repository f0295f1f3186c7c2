'use client';

import { type ReactNode, useActionState } from 'react';
import { type FieldSpec, Fields } from '#components/ui/action-form.tsx';
import { Notice } from '#components/ui/notice.tsx';

export type FormSection = {
  readonly legend: string;
  readonly hint?: string;
  readonly fields: readonly FieldSpec[];
  /** Small fields stand side by side where there is room. */
  readonly side?: true;
};

type State = {
  readonly status: 'idle' | 'done' | 'error';
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
};

/** A long form in named parts, around a server action; keeps what was typed, works before hydration. */
export const SectionForm = ({
  action,
  hidden,
  sections,
  submit,
}: {
  action: (before: State, form: FormData) => Promise<State>;
  hidden: Readonly<Record<string, string>>;
  sections: readonly FormSection[];
  submit: ReactNode;
}) => {
  const [state, send, pending] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} aria-busy={pending} className="max-w-[76ch]">
      {state.message ? (
        <div className="mb-5">
          <Notice tone={state.status === 'error' ? 'error' : 'done'} live>
            <p>{state.message}</p>
          </Notice>
        </div>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {sections.map(({ legend, hint, fields, side }) => (
        <fieldset key={legend} className="mb-7 rounded-card border border-line bg-card px-4 pt-2 sm:px-5">
          <legend className="px-1.5 text-[1.05rem] font-bold">{legend}</legend>
          {hint ? <p className="mb-3 text-[0.9rem] text-soft">{hint}</p> : null}
          <div className={side ? 'grid gap-x-6 sm:grid-cols-2' : ''}>
            <Fields fields={fields} state={state} />
          </div>
        </fieldset>
      ))}
      {submit}
    </form>
  );
};
