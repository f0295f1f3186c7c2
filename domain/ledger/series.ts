import type { Tree } from '#domain/organisation/terms.ts';

/** What the ledger holds numbers of. A closed list: every denominator that is not counted by the platform itself. */
export const ledgerSeries = [
  'population',
  'working-age-population',
  'headcount-present',
  'headcount-allotted',
] as const;
export type LedgerSeries = (typeof ledgerSeries)[number];

/** Residents are counted where they live, staff where they work. */
export const treeOfSeries: Readonly<Record<LedgerSeries, Tree>> = {
  population: 'administrative',
  'working-age-population': 'administrative',
  'headcount-present': 'agency',
  'headcount-allotted': 'agency',
};

/** A source that counts the working age must say how: by the Labour Code, 15 to 59 … */
export const needsDefinition = (series: LedgerSeries): boolean => series === 'working-age-population';
