import ExcelJS from 'exceljs';
import { FIXED_TIME, fixArchive } from '#standards/fixed-archive.ts';
import { xlsxText } from '#standards/spreadsheet/xlsx-text.ts';

export type FormColumn = {
  readonly header: string;
  readonly widthChars: number;
  /** Shown beside a cell that is being filled in. */
  readonly hint: string;
  readonly required: boolean;
  /** What may be chosen; `strict` refuses anything else, otherwise Excel only warns. */
  readonly choices?: { readonly values: readonly string[]; readonly strict: boolean };
};

export type FormContent = {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  /** How far down the lists reach. */
  readonly rows: number;
  /** Lines that explain, one cell each, on a sheet of their own. */
  readonly guide: { readonly name: string; readonly lines: readonly string[] };
  readonly listsName: string;
  readonly wrongChoice: string;
};

const FONT = { name: 'Times New Roman', size: 12 };
const REQUIRED = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } } as const;
const OPTIONAL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } } as const;

/**
 * Writes an XLSX workbook to be filled in: a locked header, cells of text below it (leading zeros stay), hints, and lists
 * to choose from. The lists stand under each other in one column of a sheet of their own, so that no reader takes that
 * sheet for a table. Equal content gives equal bytes.
 */
export async function writeForm(content: FormContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  const sheet = workbook.addWorksheet(content.name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  const guide = workbook.addWorksheet(content.guide.name.slice(0, 31));
  guide.getColumn(1).width = 120;
  for (const line of content.guide.lines) {
    const cell = guide.addRow([xlsxText(line)]).getCell(1);
    cell.font = FONT;
    cell.alignment = { wrapText: true, vertical: 'top' };
  }
  const lists = workbook.addWorksheet(content.listsName.slice(0, 31));
  lists.getColumn(1).width = 60;
  const stacked = new Map<string, string>();
  content.columns.forEach((column, index) => {
    const letter = sheet.getColumn(index + 1).letter;
    sheet.getColumn(index + 1).width = column.widthChars;
    sheet.getColumn(index + 1).style = { font: FONT, numFmt: '@', protection: { locked: false } };
    const range = column.choices === undefined ? null : rangeOf(lists, column.choices.values, stacked);
    // Not in ExcelJS's types: a validation of a whole range.
    (sheet as unknown as Ranged).dataValidations.add(`${letter}2:${letter}${content.rows + 1}`, {
      ...(range === null
        ? { type: 'textLength', operator: 'lessThan', formulae: [32_000] }
        : { type: 'list', formulae: [range] }),
      ...{ allowBlank: true, showInputMessage: true, promptTitle: column.header.slice(0, 32) },
      prompt: xlsxText(column.hint).slice(0, 255),
      ...{ showErrorMessage: true, errorStyle: column.choices?.strict ? 'stop' : 'warning' },
      ...{ errorTitle: column.header.slice(0, 32), error: content.wrongChoice.slice(0, 255) },
    });
  });
  const header = sheet.getRow(1);
  content.columns.forEach((column, index) => {
    const cell = header.getCell(index + 1);
    cell.value = xlsxText(column.header);
    cell.font = { ...FONT, bold: true };
    cell.fill = column.required ? REQUIRED : OPTIONAL;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.protection = { locked: true };
  });
  await sheet.protect('', {
    ...{ formatColumns: true, formatRows: true, formatCells: true, insertRows: true, deleteRows: true },
    ...{ sort: true, autoFilter: true, selectLockedCells: true, selectUnlockedCells: true },
  });
  return fixArchive(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

type Ranged = { readonly dataValidations: { add(range: string, rule: object): void } };

/** Puts a list below those that stand already, once each; where it stands. */
const rangeOf = (
  lists: ExcelJS.Worksheet,
  values: readonly string[],
  stacked: Map<string, string>,
): string | null => {
  if (values.length === 0) return null;
  const key = JSON.stringify(values);
  const known = stacked.get(key);
  if (known !== undefined) return known;
  const first = lists.rowCount + 1;
  for (const value of values) {
    const cell = lists.addRow([xlsxText(value)]).getCell(1);
    cell.font = FONT;
    cell.numFmt = '@';
  }
  const range = `'${lists.name.replaceAll("'", "''")}'!$A$${first}:$A$${first + values.length - 1}`;
  stacked.set(key, range);
  return range;
};
