const box = 'min-h-12 w-full rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink';

/** A box to tick, tall enough for a thumb. */
export const Check = ({
  name,
  value,
  label,
  checked,
}: {
  name: string;
  value: string;
  label: string;
  checked: boolean;
}) => (
  <label className="inline-flex min-h-11 items-center gap-2">
    <input
      key={String(checked)}
      type="checkbox"
      name={name}
      value={value}
      defaultChecked={checked}
      className="size-5 accent-river"
    />
    {label}
  </label>
);

export const Choice = ({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
}) => (
  <label className="block min-w-0">
    <span className="mb-1.5 block font-semibold">{label}</span>
    <select key={value} name={name} defaultValue={value} className={box}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
);

export const DayField = ({ name, label, value }: { name: string; label: string; value: string | null }) => (
  <label className="block">
    <span className="mb-1.5 block font-semibold">{label}</span>
    <input key={value} type="date" name={name} defaultValue={value ?? ''} className={box} />
  </label>
);
