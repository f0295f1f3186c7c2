import type { PositionFact } from '#domain/indicators/facts.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import type { Day, DayRange } from '#domain/time/day.ts';
import { holdsOn } from '#domain/time/day.ts';

/** The days of a unit's life, with the sector it had; no two overlap, in the order of time. */
export type UnitLife = readonly (DayRange & { readonly sector: Sector })[];

/**
 * A position as it stands on the cut-off day: in the sector its unit had then (or had when the position ended), and never
 * longer than its unit. Somebody whose unit was dissolved before the cut-off day has therefore left on the unit's last
 * day, whatever the position says. Null when the unit did not live in the position's days, seen from the cut-off day.
 */
export const withinUnitLife = <Position extends Omit<PositionFact, 'sector'> & DayRange>(
  position: Position,
  life: UnitLife,
  cutOff: Day,
): (Position & PositionFact) | null => {
  const seenOn = position.to !== null && position.to < cutOff ? position.to : cutOff;
  const days =
    life.find((part) => holdsOn(part, seenOn)) ??
    life.findLast((part) => part.from <= seenOn && part.to !== null && position.from <= part.to);
  if (!days) return null;
  if (holdsOn(days, seenOn)) return { ...position, sector: days.sector };
  return { ...position, sector: days.sector, to: days.to };
};
