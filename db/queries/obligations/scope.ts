import { type SQL, sql } from 'drizzle-orm';
import { subtreeOf } from '#db/queries/units.ts';
import { type Actor, type Permission, permittedUnits } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';

/** The members an actor may see or decide about, as SQL over their unit: those under her units, by today's tree. */
export const inScope = (actor: Actor, permission: Permission, unitId: SQL, today: Day): SQL => {
  const units = permittedUnits(actor, permission);
  if (units === 'province') return sql`true`;
  return units.length === 0 ? sql`false` : sql`${unitId} in ${subtreeOf(units, today)}`;
};
