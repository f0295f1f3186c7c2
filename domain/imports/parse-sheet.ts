import type { Cell, Sheet, SheetRow } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import type { Problem } from '#domain/imports/errors.ts';
import { columnLetter, findHeader, type Header, headingReader } from '#domain/imports/header.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { headingsOf, type MappedColumn, remapped } from '#domain/imports/mapping.ts';
import { type ParsedRow, refuse } from '#domain/imports/parsed.ts';
import { type ImportedRow, markRepeats } from '#domain/imports/repeats.ts';
import { type IgnoredRow, sortRows } from '#domain/imports/row-kind.ts';
import { type FieldOf, importSpec, type RowOf } from '#domain/imports/specs.ts';
import type { Day } from '#domain/time/day.ts';

export type SheetColumn<Field extends string> = {
  readonly field: Field;
  readonly header: string;
  /** As the author sees it: A, B, …, AA. */
  readonly letter: string;
  readonly index: number;
};

/** A sheet whose columns are understood; `records` are the rows still to be read, one by one, by `parseRow`. */
export type PreparedSheet<Kind extends ImportKind> = {
  readonly ok: true;
  readonly kind: Kind;
  readonly sheetName: string;
  readonly headerRow: number;
  readonly columns: readonly SheetColumn<FieldOf[Kind]>[];
  readonly ignoredColumns: readonly { readonly header: string; readonly letter: string }[];
  readonly ignoredRows: readonly IgnoredRow[];
  /** Other sheets of the file with a header and records of this kind; they are not read, and the reader must be told. */
  readonly otherSheets: readonly string[];
  readonly records: readonly SheetRow[];
  /** All headings, understood or not. */
  readonly headings: readonly Heading[];
};
type Heading = { readonly column: string; readonly header: string };

/** `headings` are there when a header was found, so that a human can say how to read it. */
export type RefusedSheet = {
  readonly ok: false;
  readonly refusal: Problem;
  readonly headings?: readonly Heading[];
};

type Candidate<Kind extends ImportKind> = {
  readonly header: Header<FieldOf[Kind]>;
  readonly missing: readonly (readonly FieldOf[Kind][])[];
};

const refused = (refusal: { readonly problem: Problem }, headings?: readonly Heading[]): RefusedSheet => ({
  ...{ ok: false, refusal: refusal.problem },
  ...(headings && { headings }),
});

/**
 * Chooses the sheet, finds its header and sets aside what is no record, or refuses the file with the reason. With a
 * `mapping` the columns are read as it says, where the headings are those it was made for.
 */
export const prepareSheet = <Kind extends ImportKind>(
  kind: Kind,
  sheets: readonly Sheet[],
  mapping: readonly MappedColumn[] | null = null,
): RefusedSheet | PreparedSheet<Kind> => {
  const { fields, requiredColumns, keyField } = importSpec(kind);
  const read = headingReader<FieldOf[Kind]>(fields);
  const candidates: Candidate<Kind>[] = [];
  for (const sheet of sheets) {
    const found = findHeader(sheet, read);
    if (found === null) continue;
    const keys = fields.map(({ key }) => key);
    const header = (mapping === null ? null : remapped(found, mapping, keys)) ?? found;
    const has = new Set(header.columns.map((column) => column.field));
    candidates.push({
      header,
      missing: requiredColumns.filter((group) => !group.some((field) => has.has(field))),
    });
  }
  const rank = ({ header, missing }: Candidate<Kind>) =>
    (header.sheet.rows.length > header.dataAt ? 100_000 : 0) - missing.length * 100 + header.columns.length;
  const best = candidates.toSorted((a, b) => rank(b) - rank(a))[0];
  const missingText = (groups: readonly (readonly FieldOf[Kind][])[]) =>
    groups.map((group) => group.join('|')).join(',');
  if (best === undefined)
    return refused(refuse('no-known-header', { kind, fields: missingText(requiredColumns) }));

  const { sheet, headerRow, columns, ignored, duplicates, dataAt } = best.header;
  const headings = headingsOf(best.header);
  const [duplicate] = duplicates;
  if (duplicate?.[0] !== undefined) {
    const named = duplicate.map((column) => `${column.header} (${columnLetter(column.index)})`).join(', ');
    return refused(refuse('duplicate-column', { kind, field: duplicate[0].field, columns: named }), headings);
  }
  if (best.missing.length > 0)
    return refused(
      refuse('missing-required-column', {
        kind,
        sheet: sheet.name,
        headerRow,
        missing: missingText(best.missing),
      }),
      headings,
    );
  const { records, ignored: ignoredRows } = sortRows(sheet.rows.slice(dataAt), columns, keyField);
  if (records.length === 0) return refused(refuse('no-rows', { sheet: sheet.name, headerRow }));
  const split = splitNameColumn(best.header, records);
  if (split !== null) return refused(refuse('split-name', { column: columnLetter(split) }));

  const complete = ({ header, missing }: Candidate<Kind>) =>
    header.sheet !== sheet && missing.length === 0 && header.sheet.rows.length > header.dataAt;
  return {
    ok: true,
    kind,
    sheetName: sheet.name,
    headerRow,
    columns: columns.map(({ field, header, index }) => ({
      field,
      header,
      letter: columnLetter(index),
      index,
    })),
    ignoredColumns: ignored.map(({ header, index }) => ({ header, letter: columnLetter(index) })),
    ignoredRows,
    otherSheets: candidates.filter(complete).map(({ header }) => header.sheet.name),
    records,
    headings,
  };
};

/**
 * "Họ và tên" merged over two columns, family and middle names in the first, given names in the second. Reading the
 * first alone would rename everybody, so such a file is refused. The index of the second column, or null.
 */
const splitNameColumn = <Field extends string>(
  header: Header<Field>,
  records: readonly SheetRow[],
): number | null => {
  const index = 1 + (header.columns.find((column) => column.field === 'fullName')?.index ?? -2);
  const headed = [...header.columns, ...header.ignored].some((column) => column.index === index);
  if (index <= 0 || headed) return null;
  const looked = records.slice(0, 50);
  const words = looked.filter((row) => /^\p{L}[\p{L}\s]*$/u.test(cellText(row.cells[index] ?? null)));
  return words.length * 2 > looked.length ? index : null;
};

/** Reads one record. */
export const parseRow = <Kind extends ImportKind>(
  sheet: PreparedSheet<Kind>,
  record: SheetRow,
  today: Day,
): ParsedRow<RowOf[Kind], FieldOf[Kind]> => {
  const cells: { [Key in FieldOf[Kind]]?: Cell } = {};
  for (const column of sheet.columns) cells[column.field] = record.cells[column.index] ?? null;
  return importSpec(sheet.kind).parse(cells, today);
};

export type ParsedSheet<Kind extends ImportKind> = Omit<PreparedSheet<Kind>, 'records'> & {
  readonly rows: readonly ImportedRow<Kind>[];
};

/** Everything at once, for callers that show no progress. */
export const parseSheet = <Kind extends ImportKind>(
  kind: Kind,
  sheets: readonly Sheet[],
  today: Day,
): RefusedSheet | ParsedSheet<Kind> => {
  const prepared = prepareSheet(kind, sheets);
  if (!prepared.ok) return prepared;
  const { records, ...described } = prepared;
  const rows = records.map((record) => ({
    number: record.number,
    parsed: parseRow(prepared, record, today),
  }));
  return { ...described, rows: markRepeats(kind, rows) };
};
