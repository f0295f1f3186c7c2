import type { Cell, Sheet, SheetRow } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import type { Problem } from '#domain/imports/errors.ts';
import { columnLetter, findHeader, type Header, headingReader } from '#domain/imports/header.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { headingsOf, type MappedColumn, remapped } from '#domain/imports/mapping.ts';
import { type ParsedRow, refuse } from '#domain/imports/parsed.ts';
import { type ImportedRow, markRepeats } from '#domain/imports/repeats.ts';
import { type IgnoredRow, rowSorter } from '#domain/imports/row-kind.ts';
import { type FieldOf, importSpec, type RowOf } from '#domain/imports/specs.ts';
import type { Day } from '#domain/time/day.ts';

export type SheetColumn<Field extends string> = {
  readonly field: Field;
  readonly header: string;
  /** As the author sees it: A, B, …, AA. */
  readonly letter: string;
  readonly index: number;
};

/** A sheet whose columns are understood. */
export type SheetLayout<Kind extends ImportKind> = {
  readonly kind: Kind;
  readonly sheetName: string;
  readonly headerRow: number;
  readonly columns: readonly SheetColumn<FieldOf[Kind]>[];
  readonly ignoredColumns: readonly { readonly header: string; readonly letter: string }[];
  /** Other sheets of the file with a header and records of this kind; they are not read, and the reader must be told. */
  readonly otherSheets: readonly string[];
  /** All headings, understood or not. */
  readonly headings: readonly Heading[];
};

/** The same with all its `records`, the rows still to be read one by one by `parseRow`. */
export type PreparedSheet<Kind extends ImportKind> = SheetLayout<Kind> & {
  readonly ok: true;
  readonly ignoredRows: readonly IgnoredRow[];
  readonly records: readonly SheetRow[];
};

/** The sheet to be read: its place among those given, where its rows begin there, and the sorter for these rows. */
export type ChosenSheet<Kind extends ImportKind> = {
  readonly ok: true;
  readonly at: number;
  readonly dataAt: number;
  readonly layout: SheetLayout<Kind>;
  readonly sorter: (found: Found) => SheetSorter;
};
/** Told of every record with its place in the sheet; not strictly in their order. */
type Found = (record: SheetRow, place: number) => void;

/** Is given the rows below the header in their order, and says in the end what was no record, or why none can be read. */
export type SheetSorter = {
  readonly look: (row: SheetRow, place: number) => void;
  readonly finish: () => RefusedSheet | { readonly ok: true; readonly ignoredRows: readonly IgnoredRow[] };
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

/** So many rows of a sheet are enough to choose it and to find its header. */
export const topRows = 100;

/**
 * Chooses the sheet by the top rows of each and finds its header, or refuses the file with the reason. With a `mapping`
 * the columns are read as it says, where the headings are those it was made for.
 */
export const chooseSheet = <Kind extends ImportKind>(
  kind: Kind,
  sheets: readonly Sheet[],
  mapping: readonly MappedColumn[] | null = null,
): RefusedSheet | ChosenSheet<Kind> => {
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
  const complete = ({ header, missing }: Candidate<Kind>) =>
    header.sheet !== sheet && missing.length === 0 && header.sheet.rows.length > header.dataAt;
  return {
    ok: true,
    at: sheets.indexOf(sheet),
    dataAt,
    layout: {
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
      otherSheets: candidates.filter(complete).map(({ header }) => header.sheet.name),
      headings,
    },
    sorter: (found) => sheetSorter(best.header, keyField, found),
  };
};

const sheetSorter = <Field extends string>(
  header: Header<Field>,
  keyField: Field,
  found: Found,
): SheetSorter => {
  const names = nameColumnWatch(header);
  let records = 0;
  const sorter = rowSorter(header.columns, keyField, (row, place) => {
    records += 1;
    names.look(row);
    found(row, place);
  });
  return {
    look: sorter.look,
    finish: () => {
      const ignoredRows = sorter.finish();
      if (records === 0)
        return refused(refuse('no-rows', { sheet: header.sheet.name, headerRow: header.headerRow }));
      const split = names.split();
      if (split !== null) return refused(refuse('split-name', { column: columnLetter(split) }));
      return { ok: true, ignoredRows };
    },
  };
};

/**
 * "Họ và tên" merged over two columns, family and middle names in the first, given names in the second. Reading the
 * first alone would rename everybody, so such a file is refused. `split` is the index of the second column, or null.
 */
const nameColumnWatch = <Field extends string>(header: Header<Field>) => {
  const index = 1 + (header.columns.find((column) => column.field === 'fullName')?.index ?? -2);
  const headed = [...header.columns, ...header.ignored].some((column) => column.index === index);
  // Of the first fifty records.
  let looked = 0;
  let words = 0;
  return {
    look: (row: SheetRow): void => {
      if (looked === 50) return;
      looked += 1;
      if (/^\p{L}[\p{L}\s]*$/u.test(cellText(row.cells[index] ?? null))) words += 1;
    },
    split: (): number | null => (index <= 0 || headed || words * 2 <= looked ? null : index),
  };
};

/** Everything at once, for callers that have the whole file: chooses the sheet and sets aside what is no record. */
export const prepareSheet = <Kind extends ImportKind>(
  kind: Kind,
  sheets: readonly Sheet[],
  mapping: readonly MappedColumn[] | null = null,
): RefusedSheet | PreparedSheet<Kind> => {
  const chosen = chooseSheet(kind, sheets, mapping);
  if (!chosen.ok) return chosen;
  const rows = sheets[chosen.at]?.rows ?? [];
  const places: number[] = [];
  const sorter = chosen.sorter((_, place) => places.push(place));
  for (const [place, row] of rows.entries()) if (place >= chosen.dataAt) sorter.look(row, place);
  const sorted = sorter.finish();
  if (!sorted.ok) return sorted;
  const records = places.toSorted((a, b) => a - b).flatMap((place) => rows[place] ?? []);
  return { ...chosen.layout, ...sorted, records };
};

/** Reads one record. */
export const parseRow = <Kind extends ImportKind>(
  sheet: SheetLayout<Kind>,
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
