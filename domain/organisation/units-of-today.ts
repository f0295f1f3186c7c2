import type { Succession } from './event.ts';

/**
 * Where the units of an earlier day are today: themselves while they live, else whatever took over from them, however many
 * steps on; a unit without a successor is counted at the nearest unit above it that is still somewhere, else at `top`.
 * A unit that was split has several answers; the person decides.
 */
export const unitsOfToday = (
  then: readonly { readonly unitId: string; readonly parentId: string | null }[],
  successions: readonly Succession[],
  livesToday: ReadonlySet<string>,
  top: string,
): ReadonlyMap<string, readonly string[]> => {
  const successors = new Map<string, string[]>();
  for (const { unitId, successorId } of successions)
    successors.set(unitId, [...(successors.get(unitId) ?? []), successorId]);
  const follow = (unitId: string, seen: ReadonlySet<string>): string[] => {
    if (livesToday.has(unitId)) return [unitId];
    const further = (successors.get(unitId) ?? []).filter((each) => !seen.has(each));
    return [...new Set(further.flatMap((each) => follow(each, new Set([...seen, unitId]))))];
  };
  const parentOf = new Map(then.map((unit) => [unit.unitId, unit.parentId]));
  const place = (unitId: string): string[] => {
    for (let at: string | null | undefined = unitId; at; at = parentOf.get(at)) {
      const found = follow(at, new Set());
      if (found.length > 0) return at === unitId ? found : found.slice(0, 1);
    }
    return [top];
  };
  return new Map(then.map((unit) => [unit.unitId, place(unit.unitId)]));
};
