import type { Reader } from '#db/client.ts';
import type { ImportFile } from '#db/queries/imports.ts';
import type { SheetRow } from '#domain/imports/cell.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import {
  chooseSheet,
  parseRow,
  type RefusedSheet,
  type SheetLayout,
  topRows,
} from '#domain/imports/parse-sheet.ts';
import { type RecordPlaces, recordPlaces } from '#domain/imports/record-places.ts';
import { type SharedEmails, sharedEmailFinder } from '#domain/imports/repeats.ts';
import type { RosterBounds } from '#domain/imports/roster-world.ts';
import type { Day } from '#domain/time/day.ts';
import { legacyFontCount } from '#standards/legacy-font.ts';
import { type OpenSheets, portionsOfSheet, rowsAtOnce } from '#standards/spreadsheet/open-sheets.ts';
import { type PlacedSheet, withOwnPeople } from './own-people.ts';

/** A file whose sheet is understood. The records themselves stay in the thread of the reader. */
export type UnderstoodFile = {
  readonly ok: true;
  readonly layout: SheetLayout<ImportKind>;
  readonly ignoredRows: number;
  readonly index: RecordPlaces;
  /** The records at these places. */
  readonly records: (places: Uint32Array) => Promise<SheetRow[]>;
};
const legacyFont = { ok: false, code: 'legacy-font' } as const;

/**
 * Looks once at every row of an open file, a thousand at a time: chooses the sheet, sets aside what is no record, and
 * notes where the records of each person stand. Old fonts are looked for in the whole file, whose headings may be in
 * one, and in each column of its own.
 */
export const understand = async (
  db: Reader,
  { kind, mapping }: Pick<ImportFile, 'kind' | 'mapping'>,
  file: OpenSheets,
  bounds: RosterBounds,
): Promise<UnderstoodFile | RefusedSheet | typeof legacyFont> => {
  const sheets =
    file.format === 'oneroster'
      ? await withOwnPeople(db, file, kind, bounds)
      : file.sheets.map((sheet, at) => ({ ...sheet, at }));
  const tops = [];
  for (const { name, at, length } of sheets)
    tops.push({ name, rows: await file.rows(at, Array(Math.min(length, topRows)).keys()) });
  if (await isInLegacyFont(file, sheets)) return legacyFont;
  const chosen = chooseSheet(kind, tops, mapping?.columns ?? null);
  if (!chosen.ok) return chosen;
  const { layout, dataAt } = chosen;
  const sheet = sheets[chosen.at] ?? { at: 0, length: 0 };
  const indexer = recordPlaces(layout);
  const columns = layout.columns.map(({ index }) => ({ index, font: legacyFontCount() }));
  const sorter = chosen.sorter((record, place) => {
    indexer.look(record, place);
    for (const { index, font } of columns) {
      const cell = record.cells[index];
      if (typeof cell === 'string') font.look(cell);
    }
  });
  let place = dataAt;
  for await (const rows of portionsOfSheet(file, sheet.at, sheet.length, dataAt))
    for (const row of rows) {
      sorter.look(row, place);
      place += 1;
    }
  const sorted = sorter.finish();
  if (!sorted.ok) return sorted;
  if (columns.some(({ font }) => font.verdict() !== null)) return legacyFont;
  return {
    ...{ ok: true, layout, ignoredRows: sorted.ignoredRows.length, index: indexer.finish() },
    records: async (places) => {
      const records: SheetRow[] = [];
      for (let from = 0; from < places.length; from += rowsAtOnce)
        records.push(...(await file.rows(sheet.at, places.subarray(from, from + rowsAtOnce))));
      return records;
    },
  };
};

const isInLegacyFont = async (file: OpenSheets, sheets: readonly PlacedSheet[]): Promise<boolean> => {
  const font = legacyFontCount();
  for (const { at, length } of sheets)
    for await (const rows of portionsOfSheet(file, at, length))
      for (const { cells } of rows) for (const cell of cells) if (typeof cell === 'string') font.look(cell);
  return font.verdict() !== null;
};

/** Judges e-mail addresses that several people give for the whole file, a portion of their records at a time. */
export const findSharedEmails = async (
  { layout, index, records }: UnderstoodFile,
  today: Day,
): Promise<SharedEmails> => {
  const finder = sharedEmailFinder(layout.kind);
  for (let from = 0; from < index.sharing.length; from += rowsAtOnce)
    for (const record of await records(index.sharing.subarray(from, from + rowsAtOnce)))
      finder.look({ number: record.number, parsed: parseRow(layout, record, today) });
  return finder.found();
};
