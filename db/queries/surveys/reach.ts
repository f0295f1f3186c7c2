import type { Reader } from '#db/client.ts';
import { type Commune, communesOn, seatsOfAgencies } from '#db/queries/residents/communes.ts';
import { unitsUnder } from '#db/queries/units.ts';
import type { Day } from '#domain/time/day.ts';

/**
 * The communes that a permission for some units covers on a day: those named themselves or below them, and those in which
 * an agency named or below has its seat, so that a volunteer of a People's Committee asks in its commune.
 */
export const communesWithin = async (
  db: Reader,
  units: readonly string[] | 'province',
  day: Day,
): Promise<readonly Commune[]> => {
  const communes = await communesOn(db, day);
  if (units === 'province') return communes;
  const under = await unitsUnder(db, units, day);
  const seats = await seatsOfAgencies(db);
  const reached = new Set([...under].flatMap((unitId) => [unitId, ...[seats.get(unitId) ?? []].flat()]));
  return communes.filter(({ id }) => reached.has(id));
};
