export type CsvValue = string | number | null;

export type CsvOptions = {
  /** A UTF-8 mark in front, without which Excel reads Vietnamese as Latin-1. Default true. */
  readonly bom?: boolean;
  readonly delimiter?: ',' | ';' | '\t';
};

/**
 * CSV text by RFC 4180: CRLF after every record, quotes where needed. A text that a spreadsheet program would
 * run as a formula (it begins with = + - @ TAB or CR) gets a `'` in front; numbers stay numbers.
 */
export function writeCsv(rows: Iterable<readonly CsvValue[]>, options: CsvOptions = {}): string {
  let text = mark(options);
  for (const row of rows) text += record(row, options);
  return text;
}

/** The same text in portions of some 64 kB, for rows that do not fit into memory. */
export async function* streamCsv(
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
  options: CsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  let portion = mark(options);
  for await (const row of rows) {
    portion += record(row, options);
    if (portion.length < PORTION_CHARACTERS) continue;
    yield portion;
    portion = '';
  }
  if (portion !== '') yield portion;
}

const PORTION_CHARACTERS = 65_536;

function mark({ bom = true }: CsvOptions): string {
  return bom ? '\ufeff' : '';
}

function record(row: readonly CsvValue[], { delimiter = ',' }: CsvOptions): string {
  return `${row.map((value) => field(value, delimiter)).join(delimiter)}\r\n`;
}

function field(value: CsvValue, delimiter: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  const quoted = text.includes('"') || text.includes(delimiter) || /[\r\n]|^\s|\s$/.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}
