import { Button } from '#components/ui/button.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';

const box = 'min-h-12 w-full rounded-card border border-line-strong bg-card px-3 text-ink';

/** Plan, period, unit and days of knowledge, as one GET form. `days` are the fields for those days with their labels. */
export const AsKnownForm = ({
  plans,
  chosen,
  units,
  days,
  children,
  words,
  language,
}: {
  plans: readonly { readonly code: string; readonly title: LocalText }[];
  chosen: { readonly plan: string; readonly from: string; readonly to: string; readonly unit: string };
  units: readonly { readonly code: string; readonly name: string }[];
  days: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly max: string;
  }[];
  children?: React.ReactNode;
  words: Messages['known']['ask'];
  language: Language;
}) => (
  <form
    method="get"
    className="mb-6 grid items-end gap-4 rounded-card border border-line bg-card p-4 sm:grid-cols-2 lg:grid-cols-4"
    data-print="hide"
  >
    <Field label={words.plan} wide>
      <select name="plan" defaultValue={chosen.plan} className={box}>
        {plans.map((plan) => (
          <option key={plan.code} value={plan.code}>
            {plan.title[language]}
          </option>
        ))}
      </select>
    </Field>
    <Field label={words.unit} wide>
      <select name="unit" defaultValue={chosen.unit} className={box}>
        {units.map((unit) => (
          <option key={unit.code} value={unit.code}>
            {unit.name}
          </option>
        ))}
      </select>
    </Field>
    {(['from', 'to'] as const).map((name) => (
      <Field key={name} label={words[name]}>
        <input type="date" name={name} required defaultValue={chosen[name]} className={box} />
      </Field>
    ))}
    {days.map(({ name, label, value, max }) => (
      <Field key={name} label={label}>
        <input type="date" name={name} required max={max} defaultValue={value} className={box} />
      </Field>
    ))}
    {children}
    <span>
      <Button type="submit">{words.show}</Button>
    </span>
  </form>
);

const Field = ({
  label,
  wide = false,
  children,
}: {
  label: string;
  wide?: boolean;
  children: React.ReactNode;
}) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
  <label className={wide ? 'block min-w-0 sm:col-span-2' : 'block min-w-0'}>
    <span className="mb-1 block text-[0.9rem] font-semibold">{label}</span>
    {children}
  </label>
);
