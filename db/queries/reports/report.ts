import type { Reader } from '#db/client.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import { readBoardNumbers } from '#db/queries/reports/board-numbers.ts';
import { type Numbers, readNumbers } from '#db/queries/reports/numbers.ts';
import { type PopulationSource, populationSource } from '#db/queries/reports/sources.ts';
import type { UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import type { WeekCell } from '#domain/indicators/trend.ts';
import type { Period } from '#domain/reporting/period.ts';
import { printRows } from '#domain/reporting/print-rows.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';

/** Every number of a plan in a period, as it is now or was known at an instant. */
export type Report = {
  readonly plan: RecordedPlan;
  readonly period: Period;
  readonly units: UnitsOfDay;
  readonly rows: readonly PrintedRow[];
  readonly source: PopulationSource;
  readonly from: Numbers['from'];
};

/** Inside `oneMoment`. As recorded up to an instant, of which `plan` must be too; null: now. */
export const readReport = async (
  db: Reader,
  plan: RecordedPlan,
  period: Period,
  recordedUpTo: Date | null = null,
): Promise<Report> => {
  const { units, rows, from } = await readNumbers(db, windowOf(period, plan.content), recordedUpTo);
  const source = await populationSource(db, recordedUpTo);
  return { plan, period, units, rows: printRows(rows, plan.content, period.year), source, from };
};

/** A report with what a board shows beside it. */
export type BoardReport = Report & {
  /** The lines of women alone. */
  readonly women: readonly PrintedRow[];
  /** Of the unit in focus. */
  readonly weeks: readonly WeekCell[];
};

/** Every number for a board that stands at the unit `focusOf` chooses. Inside `oneMoment`. */
export const readBoardReport = async (
  db: Reader,
  plan: RecordedPlan,
  period: Period,
  focusOf: (units: UnitsOfDay) => string | null,
  recordedUpTo: Date | null = null,
): Promise<BoardReport> => {
  const numbers = await readBoardNumbers(db, windowOf(period, plan.content), focusOf, recordedUpTo);
  const print = (rows: Numbers['rows']) => printRows(rows, plan.content, period.year);
  return {
    ...{ plan, period, units: numbers.units, from: numbers.from, weeks: numbers.weeks },
    rows: print(numbers.rows),
    women: print(numbers.women),
    source: await populationSource(db, recordedUpTo),
  };
};
