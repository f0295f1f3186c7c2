import { unitOptions } from '#components/people/unit-options.ts';
import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import {
  type CommunicationKind,
  communicationKinds,
  type ReachCounts,
  reachCounts,
} from '#domain/ledger/communication.ts';
import type { Day } from '#domain/time/day.ts';

type Entry = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: CommunicationKind;
  readonly title: string;
  readonly channel: string;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly times: number;
  readonly reach: number | null;
  readonly reachCounts: ReachCounts;
  readonly reachSource: string | null;
  readonly evidenceLink: string | null;
};

const unitFields = (
  entry: Entry | null,
  units: Parameters<typeof unitOptions>[0],
  form: Messages['communications']['form'],
): readonly FieldSpec[] =>
  entry
    ? [
        { name: 'supersedes', type: 'hidden', value: entry.id },
        { name: 'unitId', type: 'hidden', value: entry.unitId },
      ]
    : [
        {
          name: 'unitId',
          type: 'select',
          label: form.unit,
          value: units.length === 1 ? units[0]?.id : '',
          options: unitOptions(units, form.chooseUnit),
        },
      ];

/** The fields of a communication work; with `entry` those of its correction, which stays with its unit. */
export const communicationFormFields = (
  entry: Entry | null,
  units: Parameters<typeof unitOptions>[0],
  { form, kinds }: Messages['communications'],
): readonly FieldSpec[] => [
  ...unitFields(entry, units, form),
  {
    ...{ name: 'kind', type: 'select', label: form.kind, value: entry?.kind ?? 'broadcast' },
    options: communicationKinds.map((value) => ({ value, label: kinds[value] })),
  },
  { name: 'title', type: 'text', label: form.name, value: entry?.title, autoComplete: 'off' },
  { name: 'channel', type: 'text', label: form.channel, hint: form.channelHint, value: entry?.channel },
  { name: 'fromOn', type: 'date', label: form.fromOn, value: entry?.fromOn },
  { name: 'toOn', type: 'date', label: form.toOn, value: entry?.toOn },
  { name: 'times', type: 'text', label: form.times, value: String(entry?.times ?? 1), autoComplete: 'off' },
  {
    ...{ name: 'reach', type: 'text', label: form.reach, hint: form.reachHint, autoComplete: 'off' },
    value: entry?.reach?.toString() ?? '',
  },
  {
    ...{ name: 'reachCounts', type: 'select', label: form.counts, value: entry?.reachCounts ?? 'times' },
    options: reachCounts.map((value) => ({ value, label: form.countsOptions[value] })),
  },
  {
    ...{ name: 'reachSource', type: 'text', label: form.reachSource, hint: form.reachSourceHint },
    value: entry?.reachSource ?? '',
  },
  { name: 'evidenceLink', type: 'text', label: form.link, value: entry?.evidenceLink ?? '' },
  {
    ...{ name: 'file', type: 'file', label: form.file, accept: '.pdf,.jpg,.jpeg,.png' },
    hint: entry ? form.fileKept : undefined,
  },
  ...(entry ? ([{ name: 'reason', type: 'textarea', label: form.reason }] as const) : []),
];
