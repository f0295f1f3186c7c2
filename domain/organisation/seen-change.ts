import { addDays, type Day } from '#domain/time/day.ts';
import { segmentOn, type UnitAspects, type UnitChange } from './history.ts';

export type SeenUnit = { readonly name: string; readonly kind: string; readonly parentId: string | null };

/**
 * What somebody sees of a change: the unit on the eve of the event and on its day; of a taking back, the day with the event
 * and the day without it. Null where it does not live.
 */
export const seenChange = (
  { code, before, after }: UnitChange,
  day: Day,
  taking: boolean,
): { readonly was: SeenUnit | null; readonly is: SeenUnit | null } => {
  const on = (aspects: UnitAspects, when: Day): SeenUnit | null => {
    const kind = segmentOn(aspects.kinds, when)?.value.kind;
    if (kind === undefined) return null;
    const name = segmentOn(aspects.names, when)?.value ?? code;
    return { name, kind, parentId: segmentOn(aspects.parents, when)?.value ?? null };
  };
  return { was: on(before, taking ? day : addDays(day, -1)), is: on(after, day) };
};
