import type { Reader } from '#db/client.ts';
import { hoursOfPeople } from '#db/queries/hours.ts';
import { type UnitRow, unitPath, unitsOn } from '#db/queries/units.ts';
import {
  type Actor,
  type Permission,
  permits,
  permitsSomewhere,
  permittedUnits,
} from '#domain/access/permission.ts';
import { groupOf, hoursGroups, lineOf, type PersonHours, peopleUnder } from '#domain/hours/year-hours.ts';
import { type Day, dayOf } from '#domain/time/day.ts';

type Asked = { readonly year: number; readonly unitId: string | null };

/** The day whose posts a year is reported by: its last, or today while it runs. */
const dayOfYear = (year: number, now: Date): Day => {
  const today = dayOf(now);
  return today < `${year}-12-31` ? today : `${year}-12-31`;
};

/** The unit asked about with all above it today; null when there is none. */
export const hoursSubject = async (
  db: Reader,
  { unitId }: Asked,
  now: Date,
): Promise<{ path: string[] | null } | null> => {
  if (!unitId) return { path: null };
  const path = await unitPath(db, unitId, dayOf(now));
  return path.length > 0 ? { path } : null;
};

export const mayAsk =
  (permission: Permission) =>
  (actor: Actor, { path }: { path: string[] | null }): boolean =>
    path ? permits(actor, permission, path) : permitsSomewhere(actor, permission);

/** The people of the unit asked about, or of all the actor's units. */
export const peopleAsked = async (
  db: Reader,
  actor: Actor,
  permission: Permission,
  asked: Asked,
  now: Date,
) =>
  hoursOfPeople(db, {
    year: asked.year,
    day: dayOfYear(asked.year, now),
    units: asked.unitId ? [asked.unitId] : permittedUnits(actor, permission),
  });

/** The report: the whole, a line a unit just below what was asked about, and a line a group of people. */
export const hoursReport = async (db: Reader, actor: Actor, asked: Asked, now: Date) => {
  const [people, units] = await Promise.all([
    peopleAsked(db, actor, 'board.read', asked, now),
    unitsOn(db, 'agency', dayOfYear(asked.year, now)),
  ]);
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  return {
    unit: units.find(({ id }) => id === asked.unitId) ?? null,
    parentId: asked.unitId ? (parents.get(asked.unitId) ?? null) : null,
    whole: lineOf(people),
    units: rowsOf(units, permittedUnits(actor, 'board.read'), asked.unitId).map((unit) => ({
      ...{ id: unit.id, code: unit.code, name: unit.name },
      line: lineOf(peopleUnder(unit.id, people, parents)),
    })),
    groups: hoursGroups.map((group) => ({
      group,
      line: lineOf(people.filter((person: PersonHours) => groupOf(person) === group)),
    })),
  };
};

const rowsOf = (
  units: readonly UnitRow[],
  roots: readonly string[] | 'province',
  unitId: string | null,
): UnitRow[] => {
  if (unitId) return units.filter(({ parentId }) => parentId === unitId);
  if (roots !== 'province') return units.filter(({ id }) => roots.includes(id));
  const known = new Set(units.map(({ id }) => id));
  const tops = units.filter(({ parentId }) => parentId === null || !known.has(parentId));
  // One unit above all says no more than the whole: the units below it do.
  const [top] = tops;
  return tops.length === 1 && top ? units.filter(({ parentId }) => parentId === top.id) : tops;
};
