import { type SQL, sql } from 'drizzle-orm';
import { position } from '#db/schema/people.ts';
import { type Actor, permittedUnits } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { joinedFacts } from './queries/joined-facts.ts';
import { subtreeOf } from './queries/units.ts';

/**
 * `canSeePerson` (domain/access) as SQL over a person id: everybody for who may read the whole province, those with a
 * current post under the actor's units, and oneself. A test holds the two equal for every actor and person.
 */
export const visiblePeople = (actor: Actor, personId: SQL, today: Day): SQL => {
  const units = permittedUnits(actor, 'people.read');
  if (units === 'province') return sql`true`;
  const self = actor.kind === 'account' && actor.personId ? sql`${personId} = ${actor.personId}` : sql`false`;
  if (units.length === 0) return self;
  return sql`(${self} or exists (
    select 1 from ${joinedFacts(position)} visible where visible.tenant_id = ${env.tenant} and visible.person_id = ${personId}
       and visible.superseded_at is null and visible.valid_from <= ${today}
       and (visible.valid_to is null or visible.valid_to >= ${today})
       and visible.unit_id in ${subtreeOf(units, today)}))`;
};
