import type { Reader } from '#db/client.ts';
import {
  CellSums,
  type CountedWindow,
  changesOf,
  changesOfWomen,
  countAll,
  type Numbers,
  storedState,
} from '#db/queries/reports/numbers.ts';
import { type UnitsOfDay, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { storedWeeks, WeekSums } from '#db/queries/reports/weeks.ts';
import { standingsOfWomen, womenAmong } from '#db/queries/reports/women.ts';
import { storedCells } from '#db/queries/standings.ts';
import { cellsOf, type TallyCell, type TallyRow, tallyRows } from '#domain/indicators/tally.ts';
import type { WeekCell } from '#domain/indicators/trend.ts';

/** What a board shows beside the numbers. */
export type BoardNumbers = Numbers & {
  /** The same for the women of every unit; who is not known to be one is not among them. */
  readonly women: readonly TallyRow[];
  /** Weeks of the unit in focus. */
  readonly weeks: readonly WeekCell[];
};

/**
 * The numbers with the women apart and the weeks of one unit, which `focusOf` chooses (null: none): one query more from
 * stored counts, one a batch of people from the facts. Ask it inside `oneMoment`.
 */
export const readBoardNumbers = async (
  db: Reader,
  window: CountedWindow,
  focusOf: (units: UnitsOfDay) => string | null,
  recordedUpTo: Date | null = null,
): Promise<BoardNumbers> => {
  const units = await unitsOfDay(db, window.to, recordedUpTo);
  const focus = focusOf(units);
  const stored = await storedState(db, window, units);
  const rowsOf = (cells: readonly TallyCell[]) => tallyRows(cells, units.tree, window.counted);
  const womenOf = (cells: readonly TallyCell[]) => rowsOf(cells).filter(({ segment }) => segment === null);
  const weeks = new WeekSums(units.tree, window.from);
  const inFocus = (cells: readonly WeekCell[]) => cells.filter(({ unitId }) => unitId === focus);
  if (!stored) {
    const women = new CellSums();
    const cells = await countAll(db, window, units, async (standings) => {
      weeks.add(standings);
      const known = await womenAmong(db, [...new Set(standings.map((one) => one.personId))]);
      for (const one of standingsOfWomen(standings, known)) women.add(cellsOf(one, units.tree));
    });
    const shown = inFocus(weeks.cells());
    return { units, rows: rowsOf(cells), women: womenOf(women.cells()), weeks: shown, from: 'facts' };
  }
  const counts = await storedCells(db, window);
  const cells = [...counts.everybody, ...changesOf(stored, units.tree)];
  const women = [...counts.women, ...changesOfWomen(stored, units.tree)];
  weeks.add(stored.before.standings, -1);
  weeks.add(stored.after.standings);
  return {
    units,
    rows: rowsOf(cells),
    women: womenOf(women),
    weeks: focus === null ? [] : [...(await storedWeeks(db, window, focus)), ...inFocus(weeks.cells())],
    from: 'stored',
  };
};
