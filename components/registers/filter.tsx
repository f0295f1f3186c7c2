import { Button } from '#components/ui/button.tsx';

const box = 'min-h-12 w-full rounded-card border border-line-strong bg-card px-4 py-2.5 text-ink';

export type FilterField = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
} & (
  | { readonly type: 'search' | 'date' }
  | { readonly type: 'select'; readonly options: readonly (readonly [string, string])[] }
);

/** A form that asks for another view of the same page; works by address alone. */
export const Filter = ({
  action,
  fields,
  submit,
}: {
  action: string;
  fields: readonly FilterField[];
  submit: string;
}) => (
  <form action={action} className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4" data-print="hide">
    {fields.map((field) => (
      <div key={field.name} className="min-w-0">
        <label htmlFor={`q-${field.name}`} className="mb-1.5 block font-semibold">
          {field.label}
        </label>
        {field.type === 'select' ? (
          <select id={`q-${field.name}`} name={field.name} defaultValue={field.value} className={box}>
            {field.options.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={`q-${field.name}`}
            name={field.name}
            type={field.type}
            defaultValue={field.value}
            className={box}
          />
        )}
      </div>
    ))}
    <Button look="quiet">{submit}</Button>
  </form>
);
