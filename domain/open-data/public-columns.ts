import { lineStates } from './public-data.ts';

/** The columns of the CSV file, in their order. Machine names that never change; their words stand in the data dictionary. */
export const publicColumns = [
  'plan',
  'period',
  'report_version',
  'cut_off',
  'indicator',
  'arm',
  'part',
  'unit_code',
  'unit_name',
  'parent_code',
  'state',
  'counted',
  'denominator',
  'rate_per_ten_thousand',
  'estimate_per_ten_thousand',
  'interval_low',
  'interval_high',
  'not_reported',
  'denominator_source',
  'denominator_on',
] as const;
export type PublicColumn = (typeof publicColumns)[number];

/** What stands in the columns that hold a code. */
export const publicCodes = {
  arm: ['people', 'reached', 'declared', 'evidence', 'survey'],
  part: ['all', 'women', 'public', 'enterprise'],
  state: lineStates,
} as const;

export const columnType = (column: PublicColumn): 'text' | 'code' | 'integer' | 'date' => {
  if (column in publicCodes) return 'code';
  if (column === 'cut_off' || column === 'denominator_on') return 'date';
  return [
    ...['report_version', 'counted', 'denominator', 'rate_per_ten_thousand', 'estimate_per_ten_thousand'],
    ...['interval_low', 'interval_high', 'not_reported'],
  ].includes(column)
    ? 'integer'
    : 'text';
};
