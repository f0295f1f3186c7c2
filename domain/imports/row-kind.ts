import type { SheetRow } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import type { Column } from '#domain/imports/header.ts';
import { fold } from '#domain/text/vietnamese.ts';

/** Why a row below the header is no record. Blank rows are not even counted. */
export type IgnoredRow = {
  readonly number: number;
  readonly reason: 'total' | 'heading' | 'section' | 'signature' | 'no-values';
};

const total =
  /^(tong cong|tong so|tong|cong|total|grand total)( (so )?(nguoi|can bo|dong|don vi|rows|people))?( \d+)*( (nguoi|can bo|don vi|dong))?$/;
const numbering = /^\(?(\d{1,2}|[A-Za-z])\)?(\s*=.*)?$/;
const section = /^([IVXLC]+|[A-Z])([.)/]|\s*[-–.]\s)?$|^([IVXLC]+|[A-Z])[.)/]\s/;
const signature =
  /nguoi lap|thu truong|ky ten|ky ghi ro|ghi ro ho ten|\bngay\b.*\bthang\b.*\bnam\b|xac nhan|noi nhan|danh sach (nay )?co|giam doc|truong phong|chu tich|^ghi chu|^(tm|kt|tl) |ke toan|prepared by|signature/;

// A serial number in front makes it a record: "5 | Lê Văn Ba | Giám đốc" lacks its ID number.
const isSignature = (filled: readonly string[]): boolean =>
  filled.length <= 3 &&
  filled.some((text) => signature.test(fold(text))) &&
  !filled.some((text) => /^\d+$/.test(text));

/**
 * Sorts the rows below the header into records and others. Only rows with an unmistakable mark are set aside:
 * everything else is a record, and says itself what it lacks.
 */
export const sortRows = <Field extends string>(
  rows: readonly SheetRow[],
  columns: readonly Column<Field>[],
  keyField: Field,
): { readonly records: readonly SheetRow[]; readonly ignored: readonly IgnoredRow[] } => {
  const keyIndex = columns.find((column) => column.field === keyField)?.index ?? -1;
  const texts = rows.map((row) => row.cells.map(cellText));
  const lastKeyed = texts.findLastIndex((cells) => (cells[keyIndex] ?? '') !== '');
  const records: SheetRow[] = [];
  const ignored: IgnoredRow[] = [];
  let onlyNumbering = true;
  rows.forEach((row, at) => {
    const cells = texts[at] ?? [];
    const filled = cells.filter((text) => text !== '');
    const set = (reason: IgnoredRow['reason']) => ignored.push({ number: row.number, reason });
    if (filled.length === 0) return;
    // "(1) (2) (3)" stands right under the header only.
    if (onlyNumbering && filled.length > 1 && filled.every((text) => numbering.test(text))) {
      set('heading');
      return;
    }
    onlyNumbering = false;
    const keyed = (cells[keyIndex] ?? '') !== '';
    const mapped = columns.filter((column) => (cells[column.index] ?? '') !== '');
    if (
      mapped.length > 1 &&
      mapped.every((column) => fold(cells[column.index] ?? '') === fold(column.header))
    )
      set('heading');
    else if (keyed) records.push(row);
    else if (filled.some((text) => total.test(fold(text)))) set('total');
    else if (filled.length <= 2 && section.test(filled[0] ?? '')) set('section');
    else if (at > lastKeyed && isSignature(filled)) set('signature');
    else if (mapped.length === 0) {
      // A serial number alone is a line that waits to be filled.
      if (!(filled.length === 1 && /^\d+$/.test(filled[0] ?? ''))) set('no-values');
    } else records.push(row);
  });
  return { records, ignored };
};
