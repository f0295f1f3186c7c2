import type { Reader } from '#db/client.ts';
import { readFigures } from '#db/queries/figures/figures.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import { CellSums, countAll } from '#db/queries/reports/numbers.ts';
import type { Report } from '#db/queries/reports/report.ts';
import { populationSource } from '#db/queries/reports/sources.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { womenIds } from '#db/queries/reports/women.ts';
import type { PersonLine } from '#db/queries/snapshots.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import { cellsOf, tallyRows } from '#domain/indicators/tally.ts';
import type { Period } from '#domain/reporting/period.ts';
import { printRows } from '#domain/reporting/print-rows.ts';
import type { WomenCount } from '#domain/reporting/snapshot.ts';

export type FrozenReport = Omit<Report, 'from'> & {
  /** In the order of `inPeopleOrder`. */
  readonly lines: readonly PersonLine[];
  readonly women: readonly WomenCount[];
  readonly figures: readonly Figure[];
};

/**
 * Everything that a snapshot holds, counted from the facts and never from stored counts: a report's proof must not rest
 * on a cache. `write` gives the one text of a standing; all texts are held in memory (some 200 MB for 200,000 people).
 */
export const freezeReport = async (
  tx: Reader,
  plan: RecordedPlan,
  period: Period,
  write: (value: unknown) => string,
): Promise<FrozenReport> => {
  const units = await unitsOfDay(tx, period.to);
  const women = await womenIds(tx);
  const window = windowOf(period, plan.content);
  const byIndicator = new Map(window.counted.map(({ code }) => [code, [] as PersonLine[]]));
  const ofWomen = new CellSums();
  const cells = await countAll(tx, window, units, (standings) => {
    for (const one of standings) {
      byIndicator
        .get(one.indicator)
        ?.push({ indicator: one.indicator, personId: one.personId, line: write(one) });
      if (one.indicator === 'I-04' && women.has(one.personId)) ofWomen.add(cellsOf(one, units.tree));
    }
  });
  return {
    plan,
    period,
    units,
    source: await populationSource(tx),
    figures: await readFigures(tx, { plan: plan.content, period, units, recordedUpTo: null }),
    rows: printRows(tallyRows(cells, units.tree, window.counted), plan.content, period.year),
    // People come in the order of their ids, indicators in the order of their codes.
    lines: [...byIndicator.values()].flat(),
    women: tallyRows(ofWomen.cells(), units.tree, window.counted)
      .filter((row) => row.indicator === 'I-04')
      .map(({ unitId, subtree: { population, tookPart, completed } }) => ({
        unitId,
        population,
        tookPart,
        completed,
      })),
  };
};
