/** Units of one tree on one day, depth-first: every subtree is a run of `order` that begins with its own root. */
export type UnitTree = {
  readonly order: readonly string[];
  /** Where a unit stands in `order`. */
  readonly positions: ReadonlyMap<string, number>;
  /** Position of each unit's parent, -1 for a root; a parent always stands before its children. */
  readonly parents: readonly number[];
};

export type TreeFaultCode = 'duplicate-unit' | 'unknown-parent' | 'cycle' | 'unknown-unit';

/** The units do not make a tree, or a person holds a position outside it. `unitId` names the offender. */
export class TreeFault extends Error {
  readonly code: TreeFaultCode;
  readonly unitId: string;
  constructor(code: TreeFaultCode, unitId: string) {
    super(`${code}: ${unitId}`);
    this.name = 'TreeFault';
    this.code = code;
    this.unitId = unitId;
  }
}

/**
 * Orders the units depth-first, siblings and roots as they are given.
 * Throws TreeFault: duplicate-unit, unknown-parent, cycle.
 */
export const unitTree = (
  units: readonly { readonly unitId: string; readonly parentId: string | null }[],
): UnitTree => {
  const parentOf = new Map<string, string | null>();
  for (const { unitId, parentId } of units) {
    if (parentOf.has(unitId)) throw new TreeFault('duplicate-unit', unitId);
    parentOf.set(unitId, parentId);
  }
  const children = new Map<string | null, string[]>();
  for (const [unitId, parentId] of parentOf) {
    if (parentId !== null && !parentOf.has(parentId)) throw new TreeFault('unknown-parent', unitId);
    const siblings = children.get(parentId);
    if (siblings) siblings.push(unitId);
    else children.set(parentId, [unitId]);
  }
  const order: string[] = [];
  const positions = new Map<string, number>();
  const waiting = (children.get(null) ?? []).toReversed();
  for (let unitId = waiting.pop(); unitId !== undefined; unitId = waiting.pop()) {
    positions.set(unitId, order.length);
    order.push(unitId);
    for (const child of (children.get(unitId) ?? []).toReversed()) waiting.push(child);
  }
  if (order.length < parentOf.size) throw new TreeFault('cycle', unitOnCycle(parentOf, positions));
  const parents = order.map((unitId) => positions.get(parentOf.get(unitId) ?? '') ?? -1);
  return { order, positions, parents };
};

/** The unit and everything below it, depth-first. Throws TreeFault unknown-unit. */
export const subtreeOf = (unitId: string, tree: UnitTree): readonly string[] => {
  const start = positionOf(unitId, tree);
  let end = start + 1;
  while (end < tree.order.length && (tree.parents[end] ?? -1) >= start) end += 1;
  return tree.order.slice(start, end);
};

/** The lowest unit that both lie in (a unit lies in itself), null in different roots. Throws TreeFault unknown-unit. */
export const commonAncestor = (a: string, b: string, tree: UnitTree): string | null => {
  let [x, y] = [positionOf(a, tree), positionOf(b, tree)];
  // A parent stands before its children, so the later of the two is never an ancestor of the earlier one.
  while (x !== y && x >= 0 && y >= 0) {
    if (x > y) x = tree.parents[x] ?? -1;
    else y = tree.parents[y] ?? -1;
  }
  return x === y ? (tree.order[x] ?? null) : null;
};

/** What one person adds at a unit: `own` when they hold a matching position exactly there, `overlap` (≤ 0) per pair of branches that meet there. */
export type Contribution = { readonly unitId: string; readonly own: 0 | 1; readonly overlap: number };

/**
 * Splits one person over the units they stand in so that, for every unit, own + overlap summed over its subtree is 1 when
 * the person is anywhere in it and 0 otherwise. The units in depth-first order trace a walk over the tree; every two
 * neighbours meet once, at their lowest common ancestor, and there one is taken away again.
 * Throws TreeFault unknown-unit.
 */
export const contributions = (unitIds: readonly string[], tree: UnitTree): readonly Contribution[] => {
  const own = [...new Set(unitIds.map((unitId) => positionOf(unitId, tree)))]
    .toSorted((a, b) => a - b)
    .map((position) => tree.order[position] ?? '');
  const at = new Map<string, { own: 0 | 1; overlap: number }>(
    own.map((unitId) => [unitId, { own: 1, overlap: 0 }]),
  );
  own.forEach((unitId, index) => {
    const next = own[index + 1];
    const meeting = next === undefined ? null : commonAncestor(unitId, next, tree);
    if (meeting === null) return;
    const cell = at.get(meeting);
    if (cell) cell.overlap -= 1;
    else at.set(meeting, { own: 0, overlap: -1 });
  });
  return [...at].map(([unitId, cell]) => ({ unitId, ...cell }));
};

/** How amounts of one kind are added: numbers, or records of numbers. */
export type Addition<T> = { readonly zero: T; readonly add: (a: T, b: T) => T };

/** Own and subtree amounts of every unit in the tree's order, in one pass; a unit without a cell has zero. */
export const rollUp = <T>(
  cellAt: (unitId: string) => { readonly own: T; readonly overlap: T } | undefined,
  tree: UnitTree,
  { zero, add }: Addition<T>,
): readonly { readonly unitId: string; readonly own: T; readonly subtree: T }[] => {
  const rows = tree.order.map((unitId) => {
    const cell = cellAt(unitId);
    return { unitId, own: cell?.own ?? zero, subtree: cell ? add(cell.own, cell.overlap) : zero };
  });
  for (let position = rows.length - 1; position >= 0; position -= 1) {
    const row = rows[position];
    const parent = rows[tree.parents[position] ?? -1];
    if (row && parent) parent.subtree = add(parent.subtree, row.subtree);
  }
  return rows;
};

const positionOf = (unitId: string, tree: UnitTree): number => {
  const position = tree.positions.get(unitId);
  if (position === undefined) throw new TreeFault('unknown-unit', unitId);
  return position;
};

/** A unit that is its own ancestor: climb from one that no root reaches until a unit comes again. */
const unitOnCycle = (
  parentOf: ReadonlyMap<string, string | null>,
  reached: ReadonlyMap<string, number>,
): string => {
  const seen = new Set<string>();
  let unitId = [...parentOf.keys()].find((id) => !reached.has(id)) ?? '';
  while (!seen.has(unitId)) {
    seen.add(unitId);
    unitId = parentOf.get(unitId) ?? '';
  }
  return unitId;
};
