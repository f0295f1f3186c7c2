import { unitOptions } from '#components/people/unit-options.ts';
import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type StaffCategory, staffCategories } from '#domain/organisation/terms.ts';

type Unit = { readonly id: string; readonly name: string; readonly depth: number };
type Values = {
  readonly unitId?: string;
  readonly title?: string;
  readonly category?: StaffCategory;
  readonly leader?: boolean;
  readonly dxSpecialist?: boolean;
  readonly coreOfficer?: boolean;
  readonly validFrom?: string;
  readonly validTo?: string | null;
};
type Words = { positions: Messages['positions']; categories: Readonly<Record<StaffCategory, string>> };

/** The fields of a position in a form, filled with what stands; `from` words the first day (a start or a move). */
export const positionFields = (
  units: readonly Unit[],
  values: Values,
  { positions, categories }: Words,
  from: { readonly label: string; readonly hint: string } = positions.fields.validFrom,
): FieldSpec[] => {
  const { fields } = positions;
  const flag = (name: 'leader' | 'dxSpecialist' | 'coreOfficer'): FieldSpec => ({
    ...{ name, type: 'checkbox', label: fields[name], value: values[name] ? 'yes' : '' },
  });
  return [
    {
      ...{ name: 'unitId', type: 'select', label: fields.unit, value: values.unitId ?? '', required: true },
      options: unitOptions(units, fields.chooseUnit),
    },
    { name: 'title', type: 'text', ...fields.title, value: values.title, required: true },
    {
      ...{
        name: 'category',
        type: 'select',
        label: fields.category,
        value: values.category ?? '',
        required: true,
      },
      options: [
        { value: '', label: fields.chooseCategory },
        ...staffCategories.map((value) => ({ value, label: categories[value] })),
      ],
    },
    flag('leader'),
    flag('dxSpecialist'),
    flag('coreOfficer'),
    { name: 'validFrom', type: 'date', ...from, value: values.validFrom, required: true },
    { name: 'validTo', type: 'date', ...fields.validTo, value: values.validTo ?? '' },
  ];
};
