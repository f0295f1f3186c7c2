import type { createObligation } from '#usecases/obligations/create-obligation.ts';

type Draft = Parameters<typeof createObligation>[1];

export const draftFields = [
  ...([
    'name',
    'nameEn',
    'source',
    'unitId',
    'audienceId',
    'courseCode',
    'minVersion',
    'assessment',
  ] as const),
  ...(['recurrence', 'beginsOn', 'dueOn', 'dueMonths', 'cutOffOn', 'membership', 'minMonths'] as const),
] as const;
export type DraftField = (typeof draftFields)[number];

/** A draft from wherever its texts stand; the use case says what is wrong with it. */
export const draftOf = (value: (name: DraftField) => string): Draft =>
  Object.fromEntries(draftFields.map((name) => [name, value(name)])) as Draft;

/** The draft in an address. */
export const draftQuery = (value: (name: DraftField) => string): string =>
  new URLSearchParams(draftFields.map((name) => [name, value(name)])).toString();
