import type { ReactNode } from 'react';

const box = 'min-h-12 w-full rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink';

type Common = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value?: string;
  /** Keeps fields of one name apart. */
  readonly id?: string;
};

const describedBy = ({ id, name, hint, error }: Common): string | undefined =>
  [hint ? `h-${id ?? name}` : '', error ? `e-${id ?? name}` : ''].filter(Boolean).join(' ') || undefined;

const Around = ({ field, children }: { field: Common; children: ReactNode }) => {
  const id = field.id ?? field.name;
  return (
    <div className="mb-5">
      <label htmlFor={`f-${id}`} className="mb-1.5 block font-semibold">
        {field.label}
      </label>
      {field.hint ? (
        <p id={`h-${id}`} className="mb-1.5 text-[0.9rem] text-soft">
          {field.hint}
        </p>
      ) : null}
      {children}
      {field.error ? (
        <p id={`e-${id}`} className="mt-1 font-semibold text-lotus">
          {field.error}
        </p>
      ) : null}
    </div>
  );
};

/** A line of text or a day in a form whose answers stand in the address; `list` names a datalist of choices. */
export const TextField = ({
  type = 'text',
  list,
  ...field
}: Common & { type?: 'text' | 'date'; list?: string }) => (
  <Around field={field}>
    <input
      id={`f-${field.id ?? field.name}`}
      name={field.name}
      type={type}
      list={list}
      defaultValue={field.value}
      autoComplete="off"
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? true : undefined}
      className={box}
    />
  </Around>
);

export const ChoiceField = ({
  options,
  ...field
}: Common & { options: readonly { readonly value: string; readonly label: string }[] }) => (
  <Around field={field}>
    <select
      id={`f-${field.id ?? field.name}`}
      name={field.name}
      defaultValue={field.value}
      aria-describedby={describedBy(field)}
      aria-invalid={field.error ? true : undefined}
      className={box}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </Around>
);
