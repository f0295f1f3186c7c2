import type { Figure } from '#domain/indicators/figure.ts';
import { tallyFields } from '#domain/indicators/tally.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';

/** A line that breaks rule 5: never clipped, always named. */
export type BrokenLine = {
  readonly indicator: string;
  readonly unitId: string;
  readonly counted: number;
  readonly denominator: number;
};

/** Lines with more counted than their denominator. Reach is lượt and may exceed people; a survey's parts are answers. */
export const brokenLines = (rows: readonly PrintedRow[], figures: readonly Figure[]): readonly BrokenLine[] =>
  [...rows, ...figures.filter(({ arm }) => arm === 'declared' || arm === 'evidence')].flatMap(
    ({ indicator, unitId, counted, denominator }) =>
      counted !== null && denominator !== null && counted > denominator
        ? [{ indicator, unitId, counted, denominator }]
        : [],
  );

/** Lines of the first that the second says otherwise or does not have. */
export const differingLines = (counted: readonly PrintedRow[], shown: readonly PrintedRow[]): number => {
  const key = (row: PrintedRow): string => `${row.indicator} ${row.segment} ${row.unitId} ${row.scope}`;
  const amounts = (row: PrintedRow): string => tallyFields.map((field) => row[field]).join(' ');
  const known = new Map(shown.map((row) => [key(row), amounts(row)]));
  return counted.filter((row) => known.get(key(row)) !== amounts(row)).length;
};
