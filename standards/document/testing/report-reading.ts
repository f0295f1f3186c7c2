import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** The cells of an annex as a file holds them: words as printed, numbers as numbers, null where it is blank. */
export type Cells = (string | number | null)[][];

/** The rows under the heading row of one sheet, as many as wanted. A day comes as `YYYY-MM-DD`. */
export const sheetRows = async (
  bytes: Uint8Array,
  name: string,
  headings: readonly string[],
  count: number,
) => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const grid: Cells = [];
  book.getWorksheet(name)?.eachRow({ includeEmpty: true }, (row) => {
    grid.push(
      headings.map((_, at) => {
        const { value } = row.getCell(at + 1);
        if (value instanceof Date) return value.toISOString().slice(0, 10);
        return typeof value === 'string' || typeof value === 'number' ? value : null;
      }),
    );
  });
  const top = grid.findIndex((cells) => cells.join('|') === headings.join('|'));
  return grid.slice(top + 1, top + 1 + count);
};

/** The records under the heading record of a CSV with a byte-order mark. */
export const csvRows = (bytes: Uint8Array, headings: readonly string[], count: number): string[][] => {
  const records: string[][] = parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), {
    ...{ bom: true, relax_column_count: true },
  });
  const top = records.findIndex((cells) => cells.join('|') === headings.join('|'));
  return records.slice(top + 1, top + 1 + count);
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const pieces = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}[ >][\\s\\S]*?</${tag}>`, 'g'))].map(([piece]) => piece);
const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text)
    .join('')
    .replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? '');

/** Every paragraph of a DOCX, and its tables by their heading row. */
export const readDocx = (bytes: Uint8Array) => {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return {
    paragraphs: pieces(xml, 'w:p').map(wordsOf),
    rows: (headings: readonly string[]): string[][] => {
      const tables = pieces(xml, 'w:tbl').map((table) =>
        pieces(table, 'w:tr').map((row) => pieces(row, 'w:tc').map(wordsOf)),
      );
      return tables.find(([top]) => top?.join('|') === headings.join('|'))?.slice(1) ?? [];
    },
  };
};

/** The text of a PDF page by page without any space: lines are broken where the paper wants it. */
export const pdfPages = async (bytes: Uint8Array): Promise<string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map(unspaced);
};

export const unspaced = (text: string): string => text.replaceAll(/\s+/g, '');
