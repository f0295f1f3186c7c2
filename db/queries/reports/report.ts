import type { Reader } from '#db/client.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import { type Numbers, readNumbers } from '#db/queries/reports/numbers.ts';
import { type PopulationSource, populationSource } from '#db/queries/reports/sources.ts';
import type { UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { ratioOf } from '#domain/indicators/rate.ts';
import type { Tally, TallyRow } from '#domain/indicators/tally.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { targetFor } from '#domain/plan/plan.ts';
import type { Period } from '#domain/reporting/period.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';
import { printedRows } from '#domain/reporting/snapshot.ts';

/** Every number of a plan in a period, as it is now. */
export type Report = {
  readonly plan: RecordedPlan;
  readonly period: Period;
  readonly units: UnitsOfDay;
  readonly rows: readonly PrintedRow[];
  readonly source: PopulationSource;
  readonly from: Numbers['from'];
};

/** Inside `oneMoment`. */
export const readReport = async (db: Reader, plan: RecordedPlan, period: Period): Promise<Report> => {
  const { units, rows, from } = await readNumbers(db, windowOf(period, plan.content));
  const source = await populationSource(db);
  return { plan, period, units, rows: printRows(rows, plan.content, period), source, from };
};

/** Both scopes of each row with its denominator: the people there, or the plan's target for a count. */
export const printRows = (rows: readonly TallyRow[], plan: Plan, period: Period): readonly PrintedRow[] => {
  const targets = new Map(
    plan.indicators.map((one) => [one.code, targetFor(one, period.year)?.value ?? null]),
  );
  const rules = new Map(countedIndicators(plan).map(({ code, rule }) => [code, rule]));
  const denominator = (code: string, tally: Tally) =>
    ratioOf(rules.get(code) ?? { outOf: 'population' }, tally, targets.get(code) ?? null).denominator;
  return printedRows(rows, denominator);
};
