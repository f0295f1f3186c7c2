import ExcelJS from 'exceljs';
import { FIXED_TIME, fixArchive } from '#standards/fixed-archive.ts';
import { xlsxText } from '#standards/spreadsheet/xlsx-text.ts';

export type ColumnKind = 'text' | 'integer' | 'percent' | 'day';

export type WorkbookColumn = {
  readonly header: string;
  readonly widthChars: number;
  readonly kind: ColumnKind;
};

export type WorkbookSheet = {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  /** Lines above the table, one merged row each. */
  readonly titleRows?: readonly string[];
  /** A percentage is a fraction (0.877); a day is `YYYY-MM-DD`. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Of each row the columns (from 0) whose cells are coloured. */
  readonly marked?: readonly (readonly number[])[];
  /** Lines below the table. */
  readonly notes?: readonly string[];
};

export type WorkbookContent = { readonly sheets: readonly WorkbookSheet[] };

/**
 * Writes an XLSX workbook: A4 landscape, one page wide, Times New Roman 12, header bold and frozen.
 * Equal content gives equal bytes. Text is never a formula: a string cell is inert in XLSX, and text columns have the
 * format `@`, so that it stays text when somebody edits it. The value itself is left as it is, without a leading `'`,
 * so that it reads back unchanged.
 */
export async function writeXlsx(content: WorkbookContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  const names = new Set<string>();
  for (const sheet of content.sheets) addSheet(workbook, sheet, sheetName(sheet.name, names));
  return fixArchive(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const FONT = { name: 'Times New Roman', size: 12 };
const formats: Record<ColumnKind, string> = {
  text: '@',
  integer: '#,##0',
  percent: '0.0%',
  day: 'dd/mm/yyyy',
};

function addSheet(workbook: ExcelJS.Workbook, content: WorkbookSheet, name: string): void {
  const titles = content.titleRows ?? [];
  const headerRow = titles.length + 1;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
  });
  content.columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.widthChars;
  });
  for (const title of titles)
    addLine(sheet, content.columns.length, title, { ...FONT, bold: true }, 'center');
  const header = sheet.addRow(content.columns.map((column) => xlsxText(column.header)));
  header.eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = BORDER;
  });
  content.rows.forEach((row, index) => {
    addRow(sheet, content.columns, row, content.marked?.[index] ?? []);
  });
  for (const note of content.notes ?? [])
    addLine(sheet, content.columns.length, note, { ...FONT, italic: true }, 'left');
}

const THIN = { style: 'thin' } as const;
const MARK = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFD9D9' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

function addRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly WorkbookColumn[],
  values: readonly (string | number | null)[],
  marked: readonly number[],
): void {
  const row = sheet.addRow([]);
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    const value = cellValue(values[index] ?? null, column.kind);
    cell.value = value;
    cell.font = FONT;
    cell.border = BORDER;
    if (marked.includes(index)) cell.fill = MARK;
    // Text that stands in a number column ("chưa có số liệu") keeps the format of text.
    cell.numFmt = formats[typeof value === 'string' ? 'text' : column.kind];
    const horizontal = typeof value === 'number' ? 'right' : column.kind === 'text' ? 'left' : 'center';
    cell.alignment = { horizontal, vertical: 'top', wrapText: true };
  });
}

function cellValue(value: string | number | null, kind: ColumnKind): string | number | Date | null {
  if (value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return xlsxText(value);
}

function addLine(
  sheet: ExcelJS.Worksheet,
  width: number,
  text: string,
  font: Partial<ExcelJS.Font>,
  horizontal: 'center' | 'left',
): void {
  const row = sheet.addRow([xlsxText(text)]);
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width);
  const cell = row.getCell(1);
  cell.font = font;
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
}

/** Excel allows 31 characters without `[]:*?/\` and each name once, whatever its case. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  let name = clean.slice(0, 31);
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    name = `${clean.slice(0, 27)} (${count})`;
  }
  taken.add(name.toLowerCase());
  return name;
}
