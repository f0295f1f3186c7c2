import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type LedgerSeries, needsDefinition } from '#domain/ledger/series.ts';
import type { Day } from '#domain/time/day.ts';

type Entry = {
  readonly id: string;
  readonly unitId: string;
  readonly value: number | null;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly sourceTitle: string;
  readonly sourceNumber: string | null;
  readonly sourceOn: Day;
  readonly definition: string | null;
};

/** The fields of a value; with `entry` those of its correction, which stays with its unit. */
export const valueFormFields = (
  of: {
    readonly series: LedgerSeries;
    readonly entry: Entry | null;
    readonly units: readonly { readonly id: string; readonly code: string; readonly name: string }[];
    readonly unitId: string | undefined;
  },
  { form }: Messages['ledger'],
): readonly FieldSpec[] => {
  const { series, entry } = of;
  return [
    { name: 'series', type: 'hidden', value: series },
    ...(entry
      ? ([
          { name: 'supersedes', type: 'hidden', value: entry.id },
          { name: 'unitId', type: 'hidden', value: entry.unitId },
        ] as const)
      : ([
          {
            name: 'unitId',
            type: 'select',
            label: form.unit,
            value: of.units.some(({ id }) => id === of.unitId) ? of.unitId : '',
            options: [
              { value: '', label: form.chooseUnit },
              ...of.units.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` })),
            ],
          },
        ] as const)),
    {
      ...{ name: 'value', type: 'text', label: form.value, hint: form.valueHint, autoComplete: 'off' },
      value: entry?.value?.toString(),
    },
    { name: 'validFrom', type: 'date', label: form.validFrom, value: entry?.validFrom },
    { name: 'validTo', type: 'date', label: form.validTo, value: entry?.validTo },
    {
      ...{ name: 'sourceTitle', type: 'text', label: form.sourceTitle, hint: form.sourceTitleHint },
      value: entry?.sourceTitle,
    },
    { name: 'sourceNumber', type: 'text', label: form.sourceNumber, value: entry?.sourceNumber ?? '' },
    { name: 'sourceOn', type: 'date', label: form.sourceOn, value: entry?.sourceOn },
    {
      ...{ name: 'definition', type: 'textarea', rows: 2, label: form.definition },
      hint: needsDefinition(series) ? form.definitionHint : undefined,
      value: entry?.definition ?? '',
    },
    ...(entry ? ([{ name: 'reason', type: 'textarea', label: form.reason }] as const) : []),
  ];
};
