import type { Reader } from '#db/client.ts';
import { readFigures } from '#db/queries/figures/figures.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import { CellSums, countAll } from '#db/queries/reports/numbers.ts';
import type { Report } from '#db/queries/reports/report.ts';
import { populationSource } from '#db/queries/reports/sources.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { womenAmong } from '#db/queries/reports/women.ts';
import type { PersonLine } from '#db/queries/snapshot-people.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import { cellsOf, tallyRows } from '#domain/indicators/tally.ts';
import type { Period } from '#domain/reporting/period.ts';
import { printRows } from '#domain/reporting/print-rows.ts';
import type { WomenCount } from '#domain/reporting/snapshot.ts';
import { staffIndicator } from '#domain/reporting/table-indicators.ts';

export type FrozenReport = Omit<Report, 'from'> & {
  readonly women: readonly WomenCount[];
  readonly figures: readonly Figure[];
};

/** `write` gives the one text of a standing; `keep` is given the texts as they come, in the order of people's ids. */
export type LineKeeper = {
  readonly write: (value: unknown) => string;
  readonly keep: (lines: readonly PersonLine[]) => Promise<void> | void;
};

/**
 * Everything that a snapshot holds, counted from the facts and never from stored counts: a report's proof must not rest
 * on a cache. Nobody stays in memory: people are decided a portion at a time and handed on.
 */
export const freezeReport = async (
  tx: Reader,
  plan: RecordedPlan,
  period: Period,
  { write, keep }: LineKeeper,
): Promise<FrozenReport> => {
  const units = await unitsOfDay(tx, period.to);
  const window = windowOf(period, plan.content);
  const ofWomen = new CellSums();
  const staff = staffIndicator(plan.content.indicators);
  const cells = await countAll(tx, window, units, async (standings) => {
    const women = await womenAmong(
      tx,
      standings.map((one) => one.personId),
    );
    for (const one of standings)
      if (one.indicator === staff && women.has(one.personId)) ofWomen.add(cellsOf(one, units.tree));
    await keep(
      standings.map((one) => ({ indicator: one.indicator, personId: one.personId, line: write(one) })),
    );
  });
  return {
    plan,
    period,
    units,
    source: await populationSource(tx),
    figures: await readFigures(tx, { plan: plan.content, period, units, recordedUpTo: null }),
    rows: printRows(tallyRows(cells, units.tree, window.counted), plan.content, period.year),
    women: tallyRows(ofWomen.cells(), units.tree, window.counted)
      .filter((row) => row.indicator === staff)
      .map(({ unitId, subtree: { population, tookPart, completed } }) => ({
        unitId,
        population,
        tookPart,
        completed,
      })),
  };
};
