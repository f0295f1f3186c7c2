import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type Level, levelsOf, type Register } from '#domain/registers/register.ts';

type Choice = { readonly id: string; readonly name: string };

/** What an entry is called, its levels and where it belongs. */
export const entryFields = (
  register: Register,
  now: {
    readonly name: string;
    readonly levels: readonly Level[];
    readonly unitId: string;
    readonly schoolId: string | null;
  } | null,
  choices: { readonly units: readonly Choice[]; readonly schools: readonly Choice[] },
  words: Messages['registers'],
): readonly FieldSpec[] => {
  const { form } = words;
  const options = (list: readonly Choice[]) => [
    { value: '', label: form.choose },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return [
    { name: 'name', type: 'text', label: form.name, value: now?.name, autoComplete: 'off' },
    ...levelsOf[register].map((level) => ({
      name: `level-${level}`,
      type: 'checkbox' as const,
      label: words.levels[level],
      value: now?.levels.includes(level) ? 'yes' : undefined,
    })),
    {
      ...{ name: 'unitId', type: 'select', label: form.unit, value: now?.unitId ?? '' },
      options: options(choices.units),
    },
    ...(register === 'programmes'
      ? [
          {
            ...{ name: 'schoolId', type: 'select' as const, label: form.school, value: now?.schoolId ?? '' },
            options: options(choices.schools),
          },
        ]
      : []),
  ];
};

export const datedFields = (words: Messages['registers']['form']): readonly FieldSpec[] => [
  { name: 'effectiveOn', type: 'date', label: words.from },
  { name: 'document', type: 'text', label: words.document, autoComplete: 'off' },
];
