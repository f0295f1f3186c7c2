import type { ReactNode } from 'react';

/** A form that only asks: its fields go into the address, so that a filtered list can be kept and sent. */
export const FilterForm = ({
  action,
  children,
  submit,
}: {
  action: string;
  children: ReactNode;
  submit: ReactNode;
}) => (
  <form method="get" action={action} className="mb-6 grid items-end gap-5 md:grid-cols-[1fr_1fr_auto]">
    {children}
    <span className="flex flex-wrap gap-3">{submit}</span>
  </form>
);

const box = 'min-h-12 w-full rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink';

export const FilterText = ({ name, label, value }: { name: string; label: string; value?: string }) => (
  <label className="block">
    <span className="mb-1.5 block font-semibold">{label}</span>
    <input name={name} defaultValue={value} autoComplete="off" className={box} />
  </label>
);

export const FilterChoice = ({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value?: string;
  options: readonly { readonly value: string; readonly label: string }[];
}) => (
  <label className="block">
    <span className="mb-1.5 block font-semibold">{label}</span>
    <select name={name} defaultValue={value ?? ''} className={box}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);
