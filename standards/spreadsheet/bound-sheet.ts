import { Buffer } from 'node:buffer';
import { Refused, type SheetLimits } from '#standards/spreadsheet/refusal.ts';

const EXCEL_LAST_ROW = 1_048_576;

/**
 * Looks at the cell addresses of a worksheet part before it is parsed, because the parser fills the
 * rectangle up to the last cell: two cells at A1 and XFD1048576 would otherwise ask for 17 thousand million.
 * Cells without a value (a formatted column down to the last row) do not count.
 */
export function boundSheet(part: Uint8Array, limits: SheetLimits): void {
  const xml = textOf(part);
  // An address has no need of character references, except to hide from this look.
  if (xml.includes('&#') && hiddenAddress.test(xml)) throw new Refused('damaged');
  for (const [, tag, column, row, ending] of xml.matchAll(addresses)) {
    if (Number(row) > EXCEL_LAST_ROW) throw new Refused('damaged');
    if (tag === 'row' || ending === '/') continue;
    if (Number(row) > limits.rows) throw new Refused('too-many-rows');
    if (columnNumber(column ?? '') > limits.columns) throw new Refused('too-many-columns');
  }
}

/** A failed formula is told as its text (#N/A), so that nobody takes it for an empty cell. */
export function errorsAsText(part: Uint8Array): Uint8Array {
  const xml = textOf(part);
  return errorType.test(xml) ? Buffer.from(xml.replaceAll(errorTypes, '$1str$3'), 'latin1') : part;
}

const addresses = /<(?:\w+:)?(row|c)\s(?:[^<>]*?\s)?r\s*=\s*["']([A-Za-z]{0,9})(\d{1,20})["'][^<>]*?(\/?)>/g;
const hiddenAddress = /<(?:\w+:)?(?:row|c)\s[^<>]*&/;
const errorType = /\st\s*=\s*["']e["']/;
const errorTypes = /(<(?:\w+:)?c\s[^<>]*?\bt\s*=\s*["'])(e)(["'])/g;

/** Latin-1 keeps one character a byte, which is enough for tags and costs half of UTF-16. */
function textOf(part: Uint8Array): string {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
