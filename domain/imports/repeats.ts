import type { RowProblem } from '#domain/imports/errors.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { type ParsedRow, problem } from '#domain/imports/parsed.ts';
import type { Agreement } from '#domain/imports/spec.ts';
import { type FieldOf, importSpec, type RowOf } from '#domain/imports/specs.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { type DayRange, rangesOverlap } from '#domain/time/day.ts';

export type NumberedRow<Kind extends ImportKind> = {
  readonly number: number;
  readonly parsed: ParsedRow<RowOf[Kind], FieldOf[Kind]>;
};

/** `repeatOf` is the number of the earlier row that says the same; such a row is good and changes nothing. */
export type ImportedRow<Kind extends ImportKind> = NumberedRow<Kind> & { readonly repeatOf: number | null };

/** Values compared without regard to case, spacing, marks and punctuation of words. */
const sameValues = (row: object): string =>
  JSON.stringify(row, (key, value) => (typeof value === 'string' && key !== 'email' ? fold(value) : value));

/**
 * Compares every row with the earlier good rows of the file: a row that says the same again is a repeat, one that
 * contradicts an earlier row is wrong and names it. Rows that are already wrong are left alone.
 */
export const markRepeats = <Kind extends ImportKind>(
  kind: Kind,
  rows: readonly NumberedRow<Kind>[],
  shared: SharedEmails | null = null,
): readonly ImportedRow<Kind>[] => rows.map(repeatMarker(kind, shared));

/** Rows whose e-mail address an earlier good row has for another person, with the number of that row. */
export type SharedEmails = ReadonlyMap<number, number>;

/**
 * Finds them: is given, in the order of the file, the rows of everybody who gives an address that somebody else gives
 * too, and remembers only what was good.
 */
export const sharedEmailFinder = <Kind extends ImportKind>(kind: Kind) => {
  const mark = repeatMarker(kind);
  const shared = new Map<number, number>();
  return {
    look: (entry: NumberedRow<Kind>): void => {
      const { parsed } = mark(entry);
      for (const error of parsed.ok ? [] : parsed.errors)
        if (error.code === 'email-of-other-row') shared.set(entry.number, Number(error.params.row));
    },
    found: (): SharedEmails => shared,
  };
};

/**
 * `markRepeats` for rows that come one after the other in the order of the file. An e-mail address is all that people have
 * in common with others: whoever gives `shared` has settled that for the whole file, so that the rows of some people
 * are judged without the others.
 */
export const repeatMarker = <Kind extends ImportKind>(kind: Kind, shared: SharedEmails | null = null) => {
  const spec = importSpec(kind);
  const facts = new Map<string, { readonly number: number; readonly values: string }>();
  const agreed = new Map<string, { readonly number: number; readonly value: string }>();
  const intervals = new Map<string, { readonly number: number; readonly range: DayRange }[]>();
  const contradicted = (
    number: number,
    { key, value, code }: Agreement<FieldOf[Kind]>,
  ): number | undefined => {
    if (shared !== null && code === 'email-of-other-row') return shared.get(number);
    const before = agreed.get(key);
    return before === undefined || before.value === value ? undefined : before.number;
  };

  return (entry: NumberedRow<Kind>): ImportedRow<Kind> => {
    if (!entry.parsed.ok) return { ...entry, repeatOf: null };
    const { row } = entry.parsed;
    const key = spec.naturalKey(row);
    const values = sameValues(row);
    const earlier = facts.get(key);
    if (earlier?.values === values) return { ...entry, repeatOf: earlier.number };

    const errors: RowProblem<FieldOf[Kind]>[] = [];
    const agreements = spec.agreements(row);
    for (const agreement of agreements) {
      const before = contradicted(entry.number, agreement);
      if (before !== undefined)
        errors.push({ ...problem(agreement.code, { row: before }), field: agreement.field });
    }
    const interval = spec.interval?.(row);
    const taken = interval === undefined ? undefined : intervals.get(interval.key);
    if (earlier !== undefined && errors.length === 0)
      errors.push({ ...problem('differs-from-row', { row: earlier.number }), field: spec.keyField });
    const crossed = taken?.find(
      (other) => interval !== undefined && rangesOverlap(other.range, interval.range),
    );
    if (interval !== undefined && crossed !== undefined && errors.length === 0)
      errors.push({ ...problem('overlaps-row', { row: crossed.number }), field: interval.field });
    if (errors.length > 0) return { number: entry.number, parsed: { ok: false, errors }, repeatOf: null };

    facts.set(key, { number: entry.number, values });
    for (const { key: about, value } of agreements)
      if (!agreed.has(about)) agreed.set(about, { number: entry.number, value });
    if (interval !== undefined)
      intervals.set(interval.key, [...(taken ?? []), { number: entry.number, range: interval.range }]);
    return { ...entry, repeatOf: null };
  };
};
