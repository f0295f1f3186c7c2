import { and, eq, isNotNull, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unitsKnownOn } from '#db/queries/organisation/known.ts';
import { grouped } from '#db/queries/reports/grouped.ts';
import { unitsOn } from '#db/queries/units.ts';
import { orgUnit, orgUnitSuccessor } from '#db/schema/organisation.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type Commune = { readonly id: string; readonly code: string; readonly name: string };

/**
 * The communes and wards of the province on a day, by code: the administrative units below a root that holds the seat of
 * an agency (all, while no agency has a seat), as recorded up to an instant (null: all). Two queries.
 */
export const communesOn = async (
  db: Reader,
  day: Day,
  recordedUpTo: Date | null = null,
): Promise<readonly Commune[]> => (await communesAndSeats(db, day, recordedUpTo)).communes;

/** The same with the commune each agency has its seat in. Two queries. */
export const communesAndSeats = async (
  db: Reader,
  day: Day,
  recordedUpTo: Date | null,
): Promise<{ readonly communes: readonly Commune[]; readonly seats: ReadonlyMap<string, string> }> => {
  const seats = await seatsOfAgencies(db);
  const units = await (recordedUpTo
    ? unitsKnownOn(db, 'administrative', day, recordedUpTo)
    : unitsOn(db, 'administrative', day));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const rootOf = (id: string): string => {
    let at = id;
    for (let unit = byId.get(at); unit?.parentId && byId.has(unit.parentId); unit = byId.get(at))
      at = unit.parentId;
    return at;
  };
  const ours = new Set([...seats.values()].filter((id) => byId.has(id)).map(rootOf));
  const parents = new Set(units.flatMap(({ parentId }) => parentId ?? []));
  const communes = units
    .filter(({ id, parentId }) => parentId !== null && !parents.has(id))
    .filter(({ id }) => ours.size === 0 || ours.has(rootOf(id)))
    .map(({ id, code, name }) => ({ id, code, name }));
  return { communes, seats };
};

/**
 * In which commune of the day a residence lies, by the unit it names: the commune itself, or the one that took over from
 * it. What was split among several is not known to lie in one of them, and is in none. One query.
 */
export const placesOfResidence = async (
  db: Reader,
  communes: readonly Commune[],
  day: Day,
): Promise<ReadonlyMap<string, string>> => {
  const successions = await db
    .select({ unitId: orgUnitSuccessor.unitId, successorId: orgUnitSuccessor.successorId })
    .from(orgUnitSuccessor)
    .where(and(eq(orgUnitSuccessor.tenantId, env.tenant), lte(orgUnitSuccessor.succeededOn, day)));
  const successors = grouped(successions, ({ unitId }) => unitId);
  const lives = new Set(communes.map(({ id }) => id));
  const places = new Map(communes.map(({ id }) => [id, id]));
  for (const first of successors.keys()) {
    const seen = new Set<string>();
    let at = first;
    while (!lives.has(at) && !seen.has(at)) {
      seen.add(at);
      const [next, another] = successors.get(at) ?? [];
      if (!next || another) break;
      at = next.successorId;
    }
    if (lives.has(at)) places.set(first, at);
  }
  return places;
};

/** The commune each agency has its seat in. One query. */
export const seatsOfAgencies = async (db: Reader): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .select({ unitId: orgUnit.id, seatId: orgUnit.seatUnitId })
    .from(orgUnit)
    .where(and(eq(orgUnit.tenantId, env.tenant), eq(orgUnit.tree, 'agency'), isNotNull(orgUnit.seatUnitId)));
  return new Map(rows.flatMap(({ unitId, seatId }) => (seatId === null ? [] : [[unitId, seatId] as const])));
};

/**
 * The agency that answers for each commune, by commune: of the agencies with their seat there, the first of the tree whose
 * own parent sits elsewhere, state bodies before hospitals and schools. `agencies` are those of the day, depth-first.
 */
export const agencyOfCommunes = (
  agencies: readonly { readonly unitId: string; readonly parentId: string | null; readonly sector: Sector }[],
  seats: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const tops = agencies.flatMap(({ unitId, parentId, sector }) => {
    const seat = seats.get(unitId);
    return seat === undefined || (parentId !== null && seats.get(parentId) === seat)
      ? []
      : [{ seat, unitId, others: sector === 'state' ? 0 : 1 }];
  });
  const first = tops.toSorted((a, b) => a.others - b.others).toReversed();
  return new Map(first.map(({ seat, unitId }) => [seat, unitId]));
};
