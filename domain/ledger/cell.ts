import type { LocalText } from '#domain/catalogue/course.ts';
import { addDays, type Day } from '#domain/time/day.ts';

/** What one source says about a cell (a series of a unit) on the days from `from` to `to`, both included. */
export type LedgerClaim = {
  readonly id: string;
  readonly value: number;
  readonly from: Day;
  readonly to: Day;
  readonly source: LocalText;
  /** The day of the source document. */
  readonly on: Day;
  readonly definition: string | null;
  /** Claims of the cell that were chosen over this one by a settlement that stands. */
  readonly overruledBy: readonly string[];
};

/** The number of a cell on a day with its source, or the claims nobody has decided between yet. */
export type LedgerReading =
  | {
      readonly value: number;
      readonly source: LocalText;
      readonly on: Day;
      readonly definition: string | null;
      readonly claimId: string;
    }
  | { readonly conflict: readonly LedgerClaim[] };

/**
 * The number of a cell on a day. A claim that was overruled is silent on the days of the claim chosen over it, and only
 * there. Sources that say the same number agree, and the newest document is named; sources that do not are a conflict,
 * whichever is newer. Null: nobody says anything. `claims` are those that stand (not superseded) of one cell.
 */
export const readingOn = (claims: readonly LedgerClaim[], day: Day): LedgerReading | null => {
  const covering = claims.filter(({ from, to }) => from <= day && day <= to);
  const here = new Set(covering.map(({ id }) => id));
  const heard = covering
    .filter(({ overruledBy }) => !overruledBy.some((id) => here.has(id)))
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1));
  const [newest] = heard;
  if (!newest) return null;
  if (heard.some(({ value }) => value !== newest.value)) return { conflict: heard };
  const { value, source, on, definition, id } = newest;
  return { value, source, on, definition, claimId: id };
};

/**
 * Whether a claim is heard on all of its days, on some, or on none because others were chosen over it. `claims` are those
 * that stand of its cell.
 */
export const heardOf = (
  claim: LedgerClaim,
  claims: readonly LedgerClaim[],
): 'heard' | 'partly' | 'silent' => {
  const over = claims.filter(({ id }) => claim.overruledBy.includes(id));
  const turns = [claim.from, ...over.flatMap(({ from, to }) => [from, addDays(to, 1)])];
  const silences = turns
    .filter((day) => claim.from <= day && day <= claim.to)
    .map((day) => over.some(({ from, to }) => from <= day && day <= to));
  if (!silences.includes(true)) return 'heard';
  return silences.includes(false) ? 'partly' : 'silent';
};

/** The days over which the reading of a cell does not change, in order; days nobody speaks of are left out. */
export type LedgerSpan = { readonly from: Day; readonly to: Day; readonly reading: LedgerReading };

export const spansOf = (claims: readonly LedgerClaim[]): readonly LedgerSpan[] => {
  const starts = [...new Set(claims.flatMap(({ from, to }) => [from, addDays(to, 1)]))].toSorted();
  return starts.flatMap((from, index) => {
    const next = starts[index + 1];
    const reading = readingOn(claims, from);
    return next === undefined || reading === null ? [] : [{ from, to: addDays(next, -1), reading }];
  });
};

export const isConflict = (
  reading: LedgerReading | null | undefined,
): reading is { readonly conflict: readonly LedgerClaim[] } => Boolean(reading && 'conflict' in reading);
