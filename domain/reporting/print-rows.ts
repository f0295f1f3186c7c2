import { ratioOf } from '#domain/indicators/rate.ts';
import type { Tally, TallyRow } from '#domain/indicators/tally.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { targetFor } from '#domain/plan/plan.ts';
import { type PrintedRow, printedRows } from './snapshot.ts';

/** Both scopes of each row with its denominator: the people there, or the plan's target of the year for a count. */
export const printRows = (
  rows: readonly TallyRow[],
  plan: Pick<Plan, 'indicators'>,
  year: number,
): readonly PrintedRow[] => {
  const targets = new Map(plan.indicators.map((one) => [one.code, targetFor(one, year)?.value ?? null]));
  const rules = new Map(countedIndicators(plan).map(({ code, rule }) => [code, rule]));
  const denominator = (code: string, tally: Tally) =>
    ratioOf(rules.get(code) ?? { outOf: 'population' }, tally, targets.get(code) ?? null).denominator;
  return printedRows(rows, denominator);
};
