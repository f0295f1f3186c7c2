import { cellText, cellValue, type ReportTable } from '#domain/reporting/report-table.ts';
import type { CsvValue } from '#standards/spreadsheet/write-csv.ts';
import type { WorkbookContent } from '#standards/spreadsheet/write-xlsx.ts';
import type { FrozenTables } from './frozen-tables.ts';
import { linesAbove, linesBelow } from './report-lines.ts';

/** One sheet a table, numbers as numbers and rates as fractions shown with one decimal. */
export const reportWorkbook = (frozen: FrozenTables): WorkbookContent => ({
  sheets: frozen.tables.map((table) => ({
    name: table.code,
    titleRows: [table.title, ...linesAbove(frozen)],
    columns: table.columns.map(({ header, width, kind }) => ({ header, widthChars: width, kind })),
    rows: table.rows.map((row) => row.cells.map(cellValue)),
    notes: linesBelow(frozen, table.code),
  })),
});

/**
 * One table as CSV: a header line, the rows, then an empty line and the printed notes in the first column. Counts are
 * plain digits, a rate is the printed text (`87,4%`), a day `dd/mm/yyyy`.
 */
export const reportCsvRows = (frozen: FrozenTables, table: ReportTable): CsvValue[][] => [
  table.columns.map((column) => column.header),
  ...table.rows.map((row) =>
    row.cells.map((cell, index) =>
      typeof cell === 'number' || cell === null ? cell : cellText(cell, table.columns[index]?.kind ?? 'text'),
    ),
  ),
  [],
  ...[table.title, ...linesAbove(frozen), ...linesBelow(frozen, table.code)].map((line) => [line]),
];

/**
 * One table for programs: each row an object by the columns' keys; counts are numbers, a rate is a fraction of at most
 * three decimals (0.874), a day `YYYY-MM-DD`, null where the paper is blank.
 */
export const reportJson = (frozen: FrozenTables, table: ReportTable) => ({
  code: table.code,
  title: table.title,
  period: frozen.content.period,
  version: frozen.snapshot.version,
  sha256: frozen.snapshot.sha256,
  lines: linesAbove(frozen),
  columns: table.columns.map(({ key, header, kind }) => ({ key, header, kind })),
  rows: table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, at) => [key, cellValue(row.cells[at] ?? null)])),
  ),
  notes: linesBelow(frozen, table.code),
});
