import type { Column, Header } from '#domain/imports/header.ts';
import { columnLetter } from '#domain/imports/header.ts';
import { keyOf } from '#domain/imports/spec.ts';
import { fold } from '#domain/text/vietnamese.ts';

/** One column of a sheet and the field it is read as; null: it is not read. */
export type MappedColumn = {
  readonly column: string;
  readonly header: string;
  readonly field: string | null;
};
/** How a human said a sheet is to be read. `savedAs` names the remembered mapping it was taken from. */
export type ColumnMapping = {
  readonly columns: readonly MappedColumn[];
  readonly savedAs: string | null;
};

/** Two sheets with the same signature have the same headings in the same columns. */
export const signatureOf = (headings: readonly { readonly column: string; readonly header: string }[]) =>
  keyOf(...headings.flatMap(({ column, header }) => [column, fold(header)]));

/** Every heading of a sheet, in the order of the columns. */
export const headingsOf = (header: Header<string>): { column: string; header: string }[] => {
  const all = new Map<number, string>();
  for (const { index, header: text } of [...header.columns, ...header.ignored, ...header.duplicates.flat()])
    all.set(index, text);
  return [...all]
    .sort(([a], [b]) => a - b)
    .map(([index, text]) => ({ column: columnLetter(index), header: text }));
};

/**
 * Reads a sheet's columns as they were mapped. Null when the headings are not those the mapping was made for: a mapping
 * is never applied to other columns. A field named twice stays a duplicate.
 */
export const remapped = <Field extends string>(
  header: Header<Field>,
  mapping: readonly MappedColumn[],
  fields: readonly Field[],
): Header<Field> | null => {
  const headings = headingsOf(header);
  if (signatureOf(headings) !== signatureOf(mapping)) return null;
  const all = headings.map(({ column, header: text }) => ({ header: text, index: columnIndex(column) }));
  const claims = new Map<Field, Column<Field>[]>();
  const ignored: { header: string; index: number }[] = [];
  for (const heading of all) {
    const wanted = mapping.find(({ column }) => columnIndex(column) === heading.index)?.field;
    const field = fields.find((known) => known === wanted);
    if (field === undefined) ignored.push(heading);
    else claims.set(field, [...(claims.get(field) ?? []), { ...heading, field }]);
  }
  const columns = [...claims.values()].flatMap((claimants) => claimants.slice(0, 1));
  return {
    ...header,
    columns: columns.sort((a, b) => a.index - b.index),
    ignored,
    duplicates: [...claims.values()].filter((claimants) => claimants.length > 1),
  };
};

/** 0 for A, 26 for AA. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
