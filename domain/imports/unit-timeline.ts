import type { UnitRow } from '#domain/imports/units.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import { addDays, type Day, type DayRange, holdsOn } from '#domain/time/day.ts';

/** A value for a time. `id` is the stored row it comes from, null when it is new. */
export type Segment<Value> = DayRange & { readonly id: string | null; readonly value: Value };

/** What a unit is called, what it is and what it stands under, by day. Parents by their key (code in lower case). */
export type UnitTimeline = {
  readonly names: readonly Segment<string>[];
  readonly kinds: readonly Segment<{ readonly kind: string; readonly sector: Sector | null }>[];
  readonly parents: readonly Segment<string>[];
};

export const emptyTimeline: UnitTimeline = { names: [], kinds: [], parents: [] };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The segment that holds on a day, else the last one before it, else the first one after it. */
export const segmentAt = <Value>(
  segments: readonly Segment<Value>[],
  day: Day,
): Segment<Value> | undefined => {
  const sorted = segments.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (
    sorted.find((segment) => holdsOn(segment, day)) ??
    sorted.findLast((segment) => segment.from <= day) ??
    sorted[0]
  );
};

/** Puts a value from a day on: in place of the segment that begins that day, else closing the one before. */
const place = <Value>(
  segments: readonly Segment<Value>[],
  { from, to }: DayRange,
  value: Value,
): readonly Segment<Value>[] => {
  const sorted = segments.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const standing = sorted.find((segment) => holdsOn(segment, from));
  const next = sorted.find((segment) => segment.from > from);
  const put = (old: Segment<Value>, ...fresh: readonly Segment<Value>[]) =>
    sorted.flatMap((segment) => (segment === old ? fresh : [segment]));
  let placed: readonly Segment<Value>[] = sorted;
  if (standing !== undefined && !same(standing.value, value))
    placed =
      standing.from === from
        ? put(standing, { ...standing, value })
        : put(standing, { ...standing, to: addDays(from, -1) }, { id: null, value, from, to: standing.to });
  else if (standing === undefined && next !== undefined && next === sorted[0] && same(next.value, value))
    placed = put(next, { ...next, from });
  else if (standing === undefined)
    placed = [...sorted, { id: null, value, from, to: next === undefined ? null : addDays(next.from, -1) }];
  return to === null ? placed : endOn(placed, to);
};

const endOn = <Value>(segments: readonly Segment<Value>[], to: Day): readonly Segment<Value>[] => {
  const sorted = segments.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const last = sorted.findLast((segment) => segment.from <= to);
  return sorted.map((segment) => (segment === last ? { ...segment, to } : segment));
};

/** A unit after one row of a file. Without a parent in the row it stays where it is. */
export const withRow = (before: UnitTimeline, row: UnitRow, parentKey: string | null): UnitTimeline => ({
  names: place(before.names, row, row.name),
  kinds: place(before.kinds, row, { kind: row.kind, sector: row.sector }),
  parents:
    parentKey !== null
      ? place(before.parents, row, parentKey)
      : row.to === null
        ? before.parents
        : endOn(before.parents, row.to),
});

export const sameTimeline = (a: UnitTimeline, b: UnitTimeline): boolean =>
  same(sorted(a.names), sorted(b.names)) &&
  same(sorted(a.kinds), sorted(b.kinds)) &&
  same(sorted(a.parents), sorted(b.parents));

const sorted = <Value>(segments: readonly Segment<Value>[]) =>
  segments.map(({ from, to, value }) => ({ from, to, value })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
