import { type SQL, sql } from 'drizzle-orm';
import { communication } from '#db/schema/ledger.ts';
import { type Actor, permittedUnits } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { subtreeOf } from './units.ts';

/** Who may read the ledger or record the work of a unit may read what it recorded. */
export const visibleCommunications = (actor: Actor, today: Day): SQL => {
  const scopes = [permittedUnits(actor, 'ledger.read'), permittedUnits(actor, 'communications.record')];
  if (scopes.includes('province')) return sql`true`;
  const units = scopes.flat();
  return units.length === 0 ? sql`false` : sql`${communication.unitId} in ${subtreeOf(units, today)}`;
};
