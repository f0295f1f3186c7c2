import { fold } from '#domain/text/vietnamese.ts';

type Placed = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly depth: number;
};

export type LevelUnit<Unit> = Unit & {
  /** Units right below it. */
  readonly below: number;
  /** Posts in it and below it; null when they are not counted. */
  readonly posts: number | null;
};

/**
 * What a page shows of a tree given in its order (`subtreeInOrder`): the units right below one, or the tops with what is
 * right below a single top; or, with `words` (folded), those of the whole tree whose name or code has them all. `path` leads
 * from the top to the unit asked for.
 */
export const levelOf = <Unit extends Placed>(
  units: readonly Unit[],
  posts: ReadonlyMap<string, number> | null,
  { under, words, limit }: { under: string | null; words: readonly string[]; limit: number },
): { units: LevelUnit<Unit>[]; path: Unit[]; more: boolean } => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const below = new Map<string, number>();
  const sums = new Map(units.map((unit) => [unit.id, posts?.get(unit.id) ?? 0]));
  // A unit stands after its parent, so that from the end every sum is complete when it is carried up.
  for (const unit of units.toReversed()) {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    if (!parent) continue;
    below.set(parent.id, (below.get(parent.id) ?? 0) + 1);
    sums.set(parent.id, (sums.get(parent.id) ?? 0) + (sums.get(unit.id) ?? 0));
  }
  const tops = units.filter((unit) => unit.parentId === null || !byId.has(unit.parentId));
  const single = tops.length === 1 ? tops[0]?.id : undefined;
  const wanted = (unit: Unit): boolean => {
    if (words.length > 0) {
      const text = `${fold(unit.name)} ${fold(unit.code)}`;
      return words.every((word) => text.includes(word));
    }
    if (under !== null) return unit.parentId === under;
    return tops.includes(unit) || (single !== undefined && unit.parentId === single);
  };
  const found = units.filter(wanted);
  const path: Unit[] = [];
  for (let at = under === null ? undefined : byId.get(under); at; ) {
    path.unshift(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return {
    units: found.slice(0, limit).map((unit) => ({
      ...unit,
      below: below.get(unit.id) ?? 0,
      posts: posts === null ? null : (sums.get(unit.id) ?? 0),
    })),
    path,
    more: found.length > limit,
  };
};
