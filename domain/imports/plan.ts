import type { RowProblem } from '#domain/imports/errors.ts';
import type { RowEffect } from '#domain/imports/sync.ts';

/** One value that differs from what stands. Raw: days as `YYYY-MM-DD`, closed lists by their keys, ticks as yes or no. */
export type Change = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Of a roster: the stored post that a row is about, and in a full list what the row does to its person. */
export type RosterEffect = { readonly stands: string | null; readonly effect: RowEffect | null };

/** What a row would do to what is stored. `write` is what has to be written, `notes` change nothing. */
export type Decision<Write> = { readonly number: number } & (
  | {
      readonly status: 'new' | 'changed';
      readonly changes: readonly Change[];
      readonly notes: readonly RowProblem[];
      readonly write: Write;
      readonly effect?: RosterEffect;
    }
  | {
      readonly status: 'unchanged';
      readonly notes: readonly RowProblem[];
      readonly effect?: RosterEffect;
    }
  | { readonly status: 'wrong'; readonly problems: readonly RowProblem[] }
);

/** A staged row with its number in the file. */
export type Numbered<Row> = { readonly number: number; readonly row: Row };

export const wrong = (number: number, ...problems: readonly RowProblem[]) =>
  ({ number, status: 'wrong', problems }) as const;

const asText = (value: string | number | boolean | null): string | null => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? null : String(value);
};

/** The fields in which two records differ. A blank (null) after never erases what stands before. */
export const changesBetween = <Field extends string>(
  before: Readonly<Record<Field, string | number | boolean | null>>,
  after: Readonly<Record<Field, string | number | boolean | null>>,
  fields: readonly Field[],
): Change[] =>
  fields.flatMap((field) =>
    after[field] === null || after[field] === before[field]
      ? []
      : [{ field, before: asText(before[field]), after: asText(after[field]) }],
  );
