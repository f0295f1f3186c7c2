import type { Problem } from '#domain/imports/errors.ts';
import { problem } from '#domain/imports/parsed.ts';
import type { KnownPosition, RosterWorld } from '#domain/imports/roster-world.ts';
import { keyOf } from '#domain/imports/spec.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day, DayRange } from '#domain/time/day.ts';

type Held = DayRange & {
  /** The hash of the ID number. */
  readonly owner: string;
  readonly number: number;
  readonly unitId: string;
  readonly title: string;
  /** The stored position that the row would supersede. */
  readonly matched: string | null;
};
type Crossed = Problem<'overlapping-position' | 'overlaps-row'>;
type Line = { readonly from: Day; readonly to: Day | null; readonly row: Held | null };

const crosses = (a: DayRange, b: DayRange): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/** The rows whose post would be held twice on one day, by row number: told of the stored post or of the earlier row. */
export const findOverlaps = (
  rows: readonly Held[],
  world: Pick<RosterWorld, 'positions' | 'people'>,
): ReadonlyMap<number, Crossed> => {
  // Two numbers may be one person's, once two people were found to be the same.
  const ownerOf = (hash: string) => world.people.get(hash)?.personId ?? hash;
  const byPost = <Each>(entries: readonly Each[], key: (entry: Each) => string) => {
    const groups = new Map<string, Each[]>();
    for (const entry of entries) {
      const post = key(entry);
      groups.set(post, [...(groups.get(post) ?? []), entry]);
    }
    return groups;
  };
  const post = (owner: string, held: { unitId: string; title: string }) =>
    keyOf(owner, held.unitId, fold(held.title));
  const stored = byPost(world.positions, (position) => post(position.personId, position));
  const wanted = byPost(rows, (row) => post(ownerOf(row.owner), row));
  const wrong = new Map<number, Crossed>();
  const superseded = new Map(rows.flatMap((row) => (row.matched === null ? [] : [[row.matched, row]])));

  // A row that turns out wrong leaves its stored post as it was, which may cross another row: until nothing changes.
  for (let before = -1; before !== wrong.size; ) {
    before = wrong.size;
    for (const [key, group] of wanted) {
      const stays = ({ id }: KnownPosition) => {
        const row = superseded.get(id);
        return row === undefined || wrong.has(row.number);
      };
      const lines: Line[] = (stored.get(key) ?? [])
        .filter(stays)
        .map(({ from, to }) => ({ from, to, row: null }));
      for (const row of group) {
        if (wrong.has(row.number)) continue;
        const other = lines.find((line) => crosses(line, row));
        if (other === undefined) lines.push({ from: row.from, to: row.to, row });
        else if (other.row === null)
          wrong.set(row.number, problem('overlapping-position', { from: other.from }));
        else wrong.set(row.number, problem('overlaps-row', { row: other.row.number }));
      }
    }
  }
  return wrong;
};
