import type { Numbered } from '#domain/imports/plan.ts';
import type { KnownPerson, KnownPosition } from '#domain/imports/roster-world.ts';
import { keyOf } from '#domain/imports/spec.ts';
import type { StagedOf } from '#domain/imports/staged.ts';
import { fold } from '#domain/text/vietnamese.ts';

type Placed = Numbered<StagedOf['roster']> & {
  readonly unitId: string;
  readonly person: KnownPerson | undefined;
};

/** `position` is what stands for the row's post; `twice` the earlier row of the file that is about the same post. */
export type PositionMatch = {
  readonly unitId: string;
  readonly position: KnownPosition | undefined;
  readonly twice: number | undefined;
};

/**
 * Finds for every row the post it is about: the one of the same person, unit, title and first day; else the only one
 * of the same person, unit and first day that no other row is about, whose title the row then changes.
 */
export const matchPositions = (
  rows: readonly Placed[],
  world: { readonly positions: readonly KnownPosition[] },
): ReadonlyMap<number, PositionMatch> => {
  const exact = new Map<string, KnownPosition>();
  const samePlace = new Map<string, KnownPosition[]>();
  for (const position of world.positions) {
    const place = keyOf(position.personId, position.unitId, position.from);
    exact.set(keyOf(place, fold(position.title)), position);
    samePlace.set(place, [...(samePlace.get(place) ?? []), position]);
  }
  const matches = new Map<number, PositionMatch>();
  const claimed = new Set<string>();
  const told = new Map<string, number>();
  const open = new Map<string, Placed[]>();
  for (const entry of rows) {
    const { number, row, unitId, person } = entry;
    const place = keyOf(person?.personId ?? `new ${row.id.hash}`, unitId, row.from);
    const key = keyOf(place, fold(row.title));
    const position = exact.get(key);
    matches.set(number, { unitId, position, twice: told.get(key) });
    if (told.has(key)) continue;
    told.set(key, number);
    if (position !== undefined) claimed.add(position.id);
    else if (person !== undefined) open.set(place, [...(open.get(place) ?? []), entry]);
  }
  for (const [place, entries] of open) {
    const free = (samePlace.get(place) ?? []).filter((position) => !claimed.has(position.id));
    const [entry] = entries;
    if (entries.length === 1 && free.length === 1 && entry !== undefined)
      matches.set(entry.number, { unitId: entry.unitId, position: free[0], twice: undefined });
  }
  return matches;
};
