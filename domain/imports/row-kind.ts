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

/** What a row turned out to be: a record, or why it is none; null is not even counted. */
type Kind = 'record' | IgnoredRow['reason'] | null;

/**
 * Sorts the rows below the header, one after the other in their order, into records and others. Only rows with an
 * unmistakable mark are set aside: everything else is a record, and says itself what it lacks. Records are told by
 * `found` with their place in the sheet; what may be a signature is told only once it is known that keyed rows follow.
 * `finish` gives what was set aside.
 */
export const rowSorter = <Field extends string>(
  columns: readonly Column<Field>[],
  keyField: Field,
  found: (row: SheetRow, place: number) => void,
) => {
  const keyIndex = columns.find((column) => column.field === keyField)?.index ?? -1;
  const ignored: IgnoredRow[] = [];
  let waiting: { readonly row: SheetRow; readonly place: number; readonly otherwise: Kind }[] = [];
  let onlyNumbering = true;
  const tell = (row: SheetRow, place: number, kind: Kind): void => {
    if (kind === 'record') found(row, place);
    else if (kind !== null) ignored.push({ number: row.number, reason: kind });
  };
  const kindOf = (cells: readonly string[], filled: readonly string[]): Kind => {
    // "(1) (2) (3)" stands right under the header only.
    if (onlyNumbering && filled.length > 1 && filled.every((text) => numbering.test(text))) return 'heading';
    onlyNumbering = false;
    const mapped = columns.filter((column) => (cells[column.index] ?? '') !== '');
    const repeated = (column: Column<Field>) => fold(cells[column.index] ?? '') === fold(column.header);
    if (mapped.length > 1 && mapped.every(repeated)) return 'heading';
    if ((cells[keyIndex] ?? '') !== '') return 'record';
    if (filled.some((text) => total.test(fold(text)))) return 'total';
    if (filled.length <= 2 && section.test(filled[0] ?? '')) return 'section';
    if (mapped.length > 0) return 'record';
    // A serial number alone is a line that waits to be filled.
    return filled.length === 1 && /^\d+$/.test(filled[0] ?? '') ? null : 'no-values';
  };
  return {
    look: (row: SheetRow, place: number): void => {
      const cells = row.cells.map(cellText);
      const filled = cells.filter((text) => text !== '');
      if (filled.length === 0) return;
      const kind = kindOf(cells, filled);
      if ((cells[keyIndex] ?? '') !== '') {
        for (const earlier of waiting) tell(earlier.row, earlier.place, earlier.otherwise);
        waiting = [];
        tell(row, place, kind);
      } else if ((kind === 'record' || kind === 'no-values') && isSignature(filled))
        waiting.push({ row, place, otherwise: kind });
      else tell(row, place, kind);
    },
    finish: (): readonly IgnoredRow[] => {
      for (const { row, place } of waiting) tell(row, place, 'signature');
      return ignored.toSorted((a, b) => a.number - b.number);
    },
  };
};
