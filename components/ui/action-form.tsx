'use client';

import { type ReactNode, useActionState } from 'react';
import { Notice } from './notice.tsx';

type State = {
  readonly status: 'idle' | 'done' | 'error';
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
};

/** A form around a server action: shows its message, keeps what was typed, works before hydration. */
export const ActionForm = ({
  action,
  fields,
  submit,
  className,
  scope,
}: {
  action: (before: State, form: FormData) => Promise<State>;
  fields: readonly FieldSpec[];
  submit: ReactNode;
  className?: string;
  /** Tells several forms of one page apart. */
  scope?: string;
}) => {
  const [state, send, pending] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className={className} aria-busy={pending}>
      {state.message ? (
        <div className="mb-5">
          <Notice tone={state.status === 'error' ? 'error' : 'done'} live>
            <p>{state.message}</p>
          </Notice>
        </div>
      ) : null}
      <Fields fields={fields} scope={scope} state={state} />
      {submit}
    </form>
  );
};

/** Fields with what was typed and what is wrong about it, for forms of another shape. */
export const Fields = ({
  fields,
  scope,
  state,
}: {
  fields: readonly FieldSpec[];
  scope?: string;
  state: State;
}) =>
  fields.map((field) => (
    <Field
      key={field.name}
      field={field}
      scope={scope}
      error={state.fields?.[field.name]}
      typed={state.values ? (state.values[field.name] ?? '') : undefined}
    />
  ));

export type FieldSpec = {
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  readonly type:
    | 'text'
    | 'email'
    | 'date'
    | 'datetime-local'
    | 'number'
    | 'password'
    | 'hidden'
    | 'file'
    | 'textarea'
    | 'checkbox'
    | 'select';
  readonly value?: string;
  /** Of a textarea. */
  readonly rows?: number;
  readonly required?: boolean;
  readonly autoComplete?: string;
  readonly accept?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
};

const box = 'min-h-12 w-full rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink';

const Field = ({
  field,
  scope,
  error,
  typed,
}: {
  field: FieldSpec;
  scope?: string;
  error?: string;
  typed?: string;
}) => {
  const { name, label, hint, type } = field;
  const value = typed ?? field.value;
  if (type === 'hidden') return <input type="hidden" name={name} value={field.value ?? ''} />;
  const own = scope === undefined ? name : `${scope}-${name}`;
  const described = [hint ? `h-${own}` : '', error ? `e-${own}` : ''].filter(Boolean).join(' ') || undefined;
  const common = {
    id: `f-${own}`,
    name,
    required: field.required,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
  };
  if (type === 'checkbox') {
    return (
      <div className="mb-5">
        <label className="flex min-h-11 items-start gap-3">
          <input
            key={value}
            {...common}
            type="checkbox"
            value="yes"
            defaultChecked={value === 'yes'}
            className="mt-1 size-6 shrink-0 accent-river"
          />
          <span>{label}</span>
        </label>
        {error ? (
          <p id={`e-${own}`} className="font-semibold text-lotus">
            {error}
          </p>
        ) : null}
      </div>
    );
  }
  return (
    <div className="mb-5">
      <label htmlFor={`f-${own}`} className="mb-1.5 block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`h-${own}`} className="mb-1.5 text-[0.9rem] text-soft">
          {hint}
        </p>
      ) : null}
      {type === 'textarea' ? (
        <textarea {...common} rows={field.rows ?? 3} defaultValue={value} className={box} />
      ) : type === 'select' ? (
        // A select takes its choice when it is drawn first: another choice to keep is another select.
        <select key={value} {...common} defaultValue={value} className={box}>
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type={type}
          defaultValue={type === 'file' ? undefined : value}
          autoComplete={field.autoComplete}
          accept={field.accept}
          className={box}
        />
      )}
      {error ? (
        <p id={`e-${own}`} className="mt-1 font-semibold text-lotus">
          {error}
        </p>
      ) : null}
    </div>
  );
};
