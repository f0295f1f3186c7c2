type Placed = { readonly id: string; readonly parentId: string | null };

/**
 * The units at and below some roots (`'province'`: all of them) as a reader expects a tree: each unit right after its
 * parent, siblings in the order given, with its depth below the top shown.
 */
export const subtreeInOrder = <Unit extends Placed>(
  units: readonly Unit[],
  roots: readonly string[] | 'province',
): (Unit & { readonly depth: number })[] => {
  const known = new Set(units.map((unit) => unit.id));
  const children = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const found: (Unit & { depth: number })[] = [];
  const walk = (unit: Unit, depth: number, inside: boolean): void => {
    const shown = inside || roots === 'province' || roots.includes(unit.id);
    if (shown) found.push({ ...unit, depth });
    for (const child of children.get(unit.id) ?? []) walk(child, shown ? depth + 1 : 0, shown);
  };
  for (const top of children.get(null) ?? []) walk(top, 0, false);
  return found;
};
