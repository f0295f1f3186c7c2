import type { Cell } from '#domain/imports/cell.ts';
import { isBlank } from '#domain/imports/cell-text.ts';
import type { Problem, RowProblem } from '#domain/imports/errors.ts';
import { type Parsed, type ParsedRow, problem } from '#domain/imports/parsed.ts';

/** The cells of one row by field; a field without a column is absent. */
export type CellsByField<Field extends string> = { readonly [Key in Field]?: Cell };

type Parse<Value> = (cell: Cell) => Parsed<Value>;

/** Reads the fields of one row and gathers every problem on the way, so that a row is corrected once. */
export const rowReader = <Field extends string>(cells: CellsByField<Field>) => {
  const errors: RowProblem<Field>[] = [];
  const warnings: RowProblem<Field>[] = [];
  const fail = (field: Field, found: Problem): null => {
    errors.push({ ...found, field });
    return null;
  };
  const warn = (field: Field, found: Problem): void => {
    warnings.push({ ...found, field });
  };
  const read = <Value>(field: Field, parse: Parse<Value>): Value | null => {
    const parsed = parse(cells[field] ?? null);
    if (!parsed.ok) return fail(field, parsed.problem);
    for (const found of parsed.warnings ?? []) warn(field, found);
    return parsed.value;
  };
  return {
    fail,
    warn,
    read,
    has: (field: Field): boolean => !isBlank(cells[field]),
    /** Null when blank (a problem) or unreadable (a problem). */
    required: <Value>(field: Field, parse: Parse<Value>): Value | null =>
      isBlank(cells[field]) ? fail(field, problem('required', {})) : read(field, parse),
    /** Null when blank (no problem) or unreadable (a problem). */
    optional: <Value>(field: Field, parse: Parse<Value>): Value | null =>
      isBlank(cells[field]) ? null : read(field, parse),
    /** The row when nothing failed. `build` gives null only where a required value is missing, which has failed already. */
    finish: <Row>(build: () => Row | null): ParsedRow<Row, Field> => {
      const row = errors.length === 0 ? build() : null;
      return row === null ? { ok: false, errors } : { ok: true, row, warnings };
    },
  };
};
