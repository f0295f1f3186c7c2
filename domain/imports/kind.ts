/** What an import file holds. */
export const importKinds = [
  'units',
  'roster',
  'past-training',
  'external-results',
  'class-list',
  'ledger',
] as const;
export type ImportKind = (typeof importKinds)[number];
