/** Fewer people than this are never shown, nor may what is shown narrow a withheld number to fewer values (indicators.md, rule 10). */
export const smallest = 5;

/** People of a unit and everything below it, in disjoint parts; the parts are the same for every unit of a table. */
export type Cells = readonly number[];

export type ProtectedUnit = {
  readonly unitId: string;
  /** Null: the top of the table. */
  readonly parentId: string | null;
  readonly cells: Cells;
  /** Some stand in the unit itself, and in no unit below it. */
  readonly hasOwn: boolean;
};

/** What was shown of the same table before: null where a unit was withheld. A unit that is not in it was not there. */
export type ShownBefore = ReadonlyMap<string, Cells | null>;

/** A table whose sums everybody knows because they were shown: which of `cells` add up to which shown sum. */
export type ShownSums = {
  /** Index into the sums, a cell each. */
  readonly sumOf: readonly number[];
  /** Null: the sums of this unit were withheld. */
  readonly of: (unitId: string) => Cells | null;
};

/**
 * Which units of a table must be withheld, each with everything below it. Withheld is a unit with 1 to 4 people in a cell,
 * or where a cell moved by 1 to 4 since it was shown before; and as many others beside it as are needed so that, by all that
 * is shown (parents, brothers, other parts, earlier versions), every small cell and every small move could still be any of at
 * least `smallest` + 1 numbers. Why that holds: docs/decisions/0033. Units come parents first. The same input gives the same
 * answer. If the top itself must be withheld, everything is.
 */
export const withheldUnits = (
  units: readonly ProtectedUnit[],
  before: readonly ShownBefore[],
  shown: ShownSums | null = null,
): ReadonlySet<string> => {
  const below = new Map<string | null, ProtectedUnit[]>();
  for (const unit of units) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  const withheld = new Set<string>();
  const isShown = (unit: ProtectedUnit): boolean =>
    (shown === null || shown.of(unit.unitId) !== null) && !isSensitive(unit, before);
  const hide = (unit: ProtectedUnit): void => {
    withheld.add(unit.unitId);
    for (const child of below.get(unit.unitId) ?? []) hide(child);
  };
  const visit = (parent: ProtectedUnit): void => {
    const group = { parent, children: below.get(parent.unitId) ?? [], before, shown };
    const hidden = new Set(group.children.filter((child) => !isShown(child)));
    const rest = group.children.filter((child) => !hidden.has(child)).toSorted(smallestFirst);
    for (const next of rest) {
      if (holds(group, hidden)) break;
      if (peopleIn(next) > 0) hidden.add(next);
    }
    // Nothing but the parent's own, safe number can be told of a group that is hidden as a whole.
    for (const child of group.children) (hidden.has(child) ? hide : visit)(child);
  };
  for (const top of below.get(null) ?? []) (isShown(top) ? visit : hide)(top);
  return withheld;
};

const isSmall = (people: number): boolean => people !== 0 && people < smallest;
const isSmallMove = (people: number): boolean => isSmall(Math.abs(people));
const peopleIn = ({ cells }: ProtectedUnit): number => cells.reduce((sum, cell) => sum + cell, 0);
const smallestFirst = (a: ProtectedUnit, b: ProtectedUnit): number =>
  peopleIn(a) - peopleIn(b) || (a.unitId < b.unitId ? -1 : 1);

/** Once withheld, a unit stays withheld: shown later, it would tell what was hidden then. */
const isSensitive = ({ unitId, cells }: ProtectedUnit, before: readonly ShownBefore[]): boolean =>
  cells.some(isSmall) ||
  before.some((version) => {
    const then = version.get(unitId);
    return then === null || then?.some((cell, part) => isSmallMove((cells[part] ?? 0) - cell));
  });

const isSensitiveAt = ({ unitId, cells }: ProtectedUnit, part: number, before: readonly ShownBefore[]) =>
  isSmall(cells[part] ?? 0) ||
  before.some((version) =>
    isSmallMove((cells[part] ?? 0) - (version.get(unitId)?.[part] ?? cells[part] ?? 0)),
  );

type Group = {
  readonly parent: ProtectedUnit;
  readonly children: readonly ProtectedUnit[];
  readonly before: readonly ShownBefore[];
  readonly shown: ShownSums | null;
};

/** Whether hiding these children (and whoever stands in the parent itself) tells nothing small of any of them. */
const holds = (group: Group, hidden: ReadonlySet<ProtectedUnit>): boolean => {
  const { parent, children, before, shown } = group;
  const seen = children.filter((child) => !hidden.has(child));
  const left = parent.cells.map((cell, part) => cell - total(seen, part));
  const people = [...hidden].filter((child) => peopleIn(child) > 0);
  // Nobody hidden: what is left are the parent's own, less those who were counted in two of its units.
  if (people.length === 0) return !left.some(isSmallMove);
  // What is left when the shown ones are taken off the parent is as good as shown.
  const safe = left.every((cell, part) =>
    cell === 0 ? people.every((child) => child.cells[part] === 0) : cell >= smallest,
  );
  if (!safe || !movesAreSafe(group, hidden, left)) return false;
  const sensitive = people.filter((child) => isSensitive(child, before));
  if (sensitive.length > 0 && people.length + Number(parent.hasOwn) < 2) return false;
  if (shown === null) return true;
  // Where the sums are known, parts can only change places with the parts of somebody else that is hidden here.
  const sums = shown.of(parent.unitId);
  return sensitive.every((child) => {
    const own = shown.of(child.unitId);
    if (own === null || sums === null) return true;
    return shown.sumOf.every((sum, part) => {
      if (!isSensitiveAt(child, part, before)) return true;
      const seenSum = seen.reduce((all, one) => all + (shown.of(one.unitId)?.[sum] ?? 0), 0);
      return (sums[sum] ?? 0) - seenSum - (own[sum] ?? 0) >= smallest;
    });
  });
};

/** What is left must not have moved by 1 to 4 since any earlier version either. */
const movesAreSafe = ({ parent, children, before }: Group, hidden: ReadonlySet<ProtectedUnit>, left: Cells) =>
  before.every((version) => {
    const then = version.get(parent.unitId);
    if (!then) return true;
    return left.every((cell, part) => {
      const seen = children
        .filter((child) => !hidden.has(child))
        .reduce((sum, child) => sum + (version.get(child.unitId)?.[part] ?? 0), 0);
      return !isSmallMove(cell - ((then[part] ?? 0) - seen));
    });
  });

const total = (units: readonly ProtectedUnit[], part: number): number =>
  units.reduce((sum, { cells }) => sum + (cells[part] ?? 0), 0);
