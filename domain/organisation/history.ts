import { addDays, type Day, type DayRange, holdsOn } from '#domain/time/day.ts';
import type { Sector, Tree } from './terms.ts';

/** A value for some days, and the legal document it comes from. */
export type Dated<Value> = DayRange & { readonly value: Value; readonly document: string | null };
export type UnitKind = { readonly kind: string; readonly sector: Sector | null };

/** What a unit is called, what it is and what it stands under (a unit id), by day; the kinds' days are its life. */
export type UnitAspects = {
  readonly names: readonly Dated<string>[];
  readonly kinds: readonly Dated<UnitKind>[];
  readonly parents: readonly Dated<string>[];
};
export type UnitHistory = UnitAspects & { readonly id: string; readonly tree: Tree; readonly code: string };

/** All units of one tree by id. */
export type Organisation = ReadonlyMap<string, UnitHistory>;

/** What an event did to one unit, kept with the event so that it can be taken back. */
export type UnitChange = {
  readonly unitId: string;
  readonly code: string;
  readonly before: UnitAspects;
  readonly after: UnitAspects;
};

export const nothing: UnitAspects = { names: [], kinds: [], parents: [] };

export const segmentOn = <Value>(segments: readonly Dated<Value>[], day: Day): Dated<Value> | undefined =>
  segments.find((segment) => holdsOn(segment, day));

export const livesOn = (unit: UnitAspects, day: Day): boolean => segmentOn(unit.kinds, day) !== undefined;

/** The name on a day, else the last one before it, else the first; the code for a unit that never had one. */
export const nameAround = (unit: UnitHistory, day: Day): string =>
  (
    segmentOn(unit.names, day) ??
    unit.names.toSorted(byFrom).findLast((segment) => segment.from <= day) ??
    unit.names[0]
  )?.value ?? unit.code;

/** The part of the segments that lies before a day. */
export const before = <Value>(segments: readonly Dated<Value>[], day: Day): Dated<Value>[] =>
  segments
    .filter((segment) => segment.from < day)
    .map((segment) =>
      segment.to !== null && segment.to < day ? segment : { ...segment, to: addDays(day, -1) },
    );

/** From a day on until the next change, another value in place of the one that held that day. */
export const changedFrom = <Value>(
  segments: readonly Dated<Value>[],
  day: Day,
  value: Value,
  document: string,
): Dated<Value>[] =>
  segments.flatMap((segment) => {
    if (!holdsOn(segment, day)) return [segment];
    const changed = { from: day, to: segment.to, value, document };
    return segment.from === day ? [changed] : [{ ...segment, to: addDays(day, -1) }, changed];
  });

export const byFrom = (a: DayRange, b: DayRange): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

const plain = (segments: readonly Dated<unknown>[]): string =>
  JSON.stringify(
    segments.toSorted(byFrom).map(({ from, to, value }) => {
      const parts = value !== null && typeof value === 'object' ? Object.entries(value) : value;
      return [from, to, Array.isArray(parts) ? parts.toSorted() : parts];
    }),
  );

/** Equal in days and values, whatever document they come from. */
export const sameSegments = (a: readonly Dated<unknown>[], b: readonly Dated<unknown>[]): boolean =>
  plain(a) === plain(b);

/** The units that differ between two states, with both. */
export const changesBetween = (was: Organisation, is: Organisation): UnitChange[] =>
  [...is.values()].flatMap((unit) => {
    const old = was.get(unit.id) ?? nothing;
    if (old === unit) return [];
    if (
      sameSegments(old.names, unit.names) &&
      sameSegments(old.kinds, unit.kinds) &&
      sameSegments(old.parents, unit.parents)
    )
      return [];
    return [{ unitId: unit.id, code: unit.code, before: aspectsOf(old), after: aspectsOf(unit) }];
  });

/** The units that live no longer after the changes. */
export const endingUnits = (changes: readonly UnitChange[]): string[] =>
  changes
    .filter(({ before, after }) => before.kinds.at(-1)?.to === null && after.kinds.at(-1)?.to !== null)
    .map(({ unitId }) => unitId);

const aspectsOf = ({ names, kinds, parents }: UnitAspects): UnitAspects => ({ names, kinds, parents });
