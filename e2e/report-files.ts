import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';

/** An official table as read back from a file: its cells as they would be shown, and every line printed around it. */
export type ReadTable = { headings: string[]; rows: string[][]; lines: string[] };
/** Kinds of the columns: in a workbook numbers must be numbers. */
export type Kinds = ('text' | 'integer' | 'percent' | 'day')[];

const dotted = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** One sheet of the workbook. Throws when a cell of a number column that holds something is no number. */
export const readXlsx = async (bytes: Buffer, sheetName: string, headings: string[]): Promise<ReadTable> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const grid: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    grid.push(headings.map((_, index) => shown(row.getCell(index + 1))));
  });
  const at = grid.findIndex((cells) => cells.join('|') === headings.join('|'));
  const end = grid.findIndex((cells, index) => index > at && isLine(cells, sheet.getRow(index + 1)));
  const lines = [...grid.slice(0, at), ...grid.slice(end)].map(([text = '']) => text);
  return { headings: grid[at] ?? [], rows: grid.slice(at + 1, end), lines };
};

/** A printed line is merged over the whole width, so all its cells are one. */
const isLine = (_cells: string[], row: ExcelJS.Row): boolean => row.getCell(1).isMerged;

const shown = (cell: ExcelJS.Cell): string => {
  const { value, numFmt } = cell;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  if (typeof value === 'number' && numFmt === '0.0%') {
    const tenths = Math.floor(Math.round(value * 1e7) / 1e4 + 0.5);
    return `${Math.floor(tenths / 10)},${tenths % 10}%`;
  }
  if (typeof value === 'number') return dotted(String(value));
  if (typeof value === 'string') return value;
  throw new Error(`a cell holds ${JSON.stringify(value)}`);
};

/** The types of the cells of a column that hold something, as JavaScript names them. */
export const typesInColumn = async (
  bytes: Buffer,
  sheetName: string,
  heading: string,
): Promise<Set<string>> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet(sheetName);
  const types = new Set<string>();
  let column = 0;
  sheet?.eachRow((row) => {
    if (row.getCell(1).isMerged) return;
    if (column === 0)
      row.eachCell((cell, at) => {
        if (cell.value === heading) column = at;
      });
    else if (row.getCell(column).value !== null) types.add(typeof row.getCell(column).value);
  });
  return types;
};

/** The table of the document whose heading row is this one, and the text of the whole document by paragraphs. */
export const readDocx = (bytes: Buffer, headings: string[]): ReadTable => {
  const xml = new TextDecoder().decode(unzipSync(new Uint8Array(bytes))['word/document.xml']);
  const lines = pieces(xml, 'w:p').map(textOf);
  for (const table of pieces(xml, 'w:tbl')) {
    const [top, ...rows] = pieces(table, 'w:tr').map((row) => pieces(row, 'w:tc').map(textOf));
    if (top?.join('|') === headings.join('|')) return { headings: top, rows, lines };
  }
  throw new Error(`no table with ${headings.join(', ')}`);
};

const pieces = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`, 'g'))].map(([piece]) => piece);

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** A table as CSV: heading, rows, an empty line, the printed lines. `integers`: columns of plain digits. */
export const readCsv = (bytes: Buffer, integers: Set<number>): ReadTable => {
  if (bytes.subarray(0, 3).toString('hex') !== 'efbbbf') throw new Error('no byte-order mark');
  const records = recordsOf(bytes.subarray(3).toString('utf8'));
  const end = records.findIndex((cells) => cells.length === 1 && cells[0] === '');
  const [headings = [], ...rows] = records.slice(0, end);
  return {
    headings,
    rows: rows.map((cells) =>
      cells.map((cell, at) => (integers.has(at) && /^\d+$/.test(cell) ? dotted(cell) : cell)),
    ),
    lines: records.slice(end + 1).map(([text = '']) => text),
  };
};

const recordsOf = (text: string): string[][] => {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    records.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') records.push([]);
    if (end === '') break;
  }
  return records.slice(0, -1);
};
