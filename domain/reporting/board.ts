import type { Segment } from '#domain/plan/rule.ts';
import type { PrintedRow, PrintedUnit, ReportScope } from '#domain/reporting/snapshot.ts';

/** A unit of a board with what its place in the tree says. `depth` counts from the unit the board stands at. */
export type BoardUnit = PrintedUnit & { readonly depth: number; readonly hasUnits: boolean };

/** The unit and `levels` of units below it, in the tree's order. Empty when the unit is not among them. */
export const unitsBelow = (
  units: readonly PrintedUnit[],
  unitId: string,
  levels = Number.POSITIVE_INFINITY,
): readonly BoardUnit[] => {
  const parents = new Set(units.map((unit) => unit.parentId));
  const depths = new Map<string, number>();
  return units.flatMap((unit) => {
    const above = unit.parentId === null ? undefined : depths.get(unit.parentId);
    const depth = unit.unitId === unitId ? 0 : above === undefined ? null : above + 1;
    if (depth === null) return [];
    depths.set(unit.unitId, depth);
    return depth > levels ? [] : [{ ...unit, depth, hasUnits: parents.has(unit.unitId) }];
  });
};

/** From the top of the given units down to the unit itself. */
export const pathTo = (units: readonly PrintedUnit[], unitId: string): readonly PrintedUnit[] => {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const path: PrintedUnit[] = [];
  for (
    let unit = byId.get(unitId);
    unit && path.length <= units.length;
    unit = byId.get(unit.parentId ?? '')
  ) {
    path.unshift(unit);
  }
  return path;
};

/** One line of many. */
export const rowAt = (
  rows: readonly PrintedRow[],
  indicator: string,
  unitId: string,
  scope: ReportScope,
  segment: Segment | null = null,
): PrintedRow | null =>
  rows.find(
    (row) =>
      row.unitId === unitId && row.indicator === indicator && row.scope === scope && row.segment === segment,
  ) ?? null;

/** Looks lines up by what they count, for tables of many. */
export const rowIndex = (
  rows: readonly PrintedRow[],
): ((
  indicator: string,
  unitId: string,
  scope: ReportScope,
  segment?: Segment | null,
) => PrintedRow | null) => {
  const key = (indicator: string, unitId: string, scope: string, segment: string | null): string =>
    `${indicator} ${segment ?? ''} ${scope} ${unitId}`;
  const index = new Map(rows.map((row) => [key(row.indicator, row.unitId, row.scope, row.segment), row]));
  return (indicator, unitId, scope, segment = null) =>
    index.get(key(indicator, unitId, scope, segment)) ?? null;
};

/** The ids of some units and of all below them. */
export const idsBelow = (roots: readonly string[], printed: readonly PrintedUnit[]): ReadonlySet<string> =>
  new Set(roots.flatMap((unitId) => unitsBelow(printed, unitId).map((unit) => unit.unitId)));
