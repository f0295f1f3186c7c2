import type { ImportErrorCode } from '#domain/imports/errors.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { ParsedRow } from '#domain/imports/parsed.ts';
import type { CellsByField } from '#domain/imports/row-reader.ts';
import type { Day, DayRange } from '#domain/time/day.ts';

/**
 * How a field's column may be headed. `exact` headings are the whole heading; `phrases` may also stand inside a longer
 * one. Headings of two or more words in `exact` serve as phrases too. Compared by their folded key.
 */
export type FieldSpec<Field extends string> = {
  readonly key: Field;
  readonly exact: readonly string[];
  readonly phrases?: readonly string[];
};

/** A list of headings separated by semicolons. */
export const headings = (list: string): readonly string[] => list.split(';').map((heading) => heading.trim());

/** Something that must be the same in every row of a file that has the same `key`. */
export type Agreement<Field extends string> = {
  readonly key: string;
  readonly value: string;
  readonly field: Field;
  readonly code: Extract<ImportErrorCode, 'id-number-other-person' | 'email-of-other-row'>;
};

/** Everything that is special about one kind of import file. */
export type ImportSpec<Kind extends ImportKind, Row, Field extends string> = {
  readonly kind: Kind;
  readonly fields: readonly FieldSpec<Field>[];
  /** Of every group at least one column must be there. */
  readonly requiredColumns: readonly (readonly Field[])[];
  /** The field that says which person or unit a row is about. */
  readonly keyField: Field;
  readonly parse: (cells: CellsByField<Field>, today: Day) => ParsedRow<Row, Field>;
  /** Two rows with the same natural key tell the same fact. */
  readonly naturalKey: (row: Row) => string;
  readonly agreements: (row: Row) => readonly Agreement<Field>[];
  /** Days that must not overlap with those of another row of the same key. */
  readonly interval:
    | ((row: Row) => { readonly key: string; readonly field: Field; readonly range: DayRange })
    | null;
};

/** Joins the parts of a key so that no part can run into the next. */
export const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);
