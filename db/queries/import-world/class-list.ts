import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { communesOn, seatsOfAgencies } from '#db/queries/residents/communes.ts';
import { residence, residentLearning } from '#db/schema/residents.ts';
import type { ClassListWorld, KnownHome } from '#domain/imports/plan-class-list.ts';
import type { RosterBounds } from '#domain/imports/roster-world.ts';
import { env } from '#lib/env.ts';
import { textsOf } from '../import-write/insert-many.ts';
import { keptOf } from '../joined-facts.ts';
import { loadPeople } from './roster.ts';

/** What a class list is compared with. Five queries, however many rows. */
export const loadClassListWorld = async (
  db: Reader,
  hashes: readonly string[],
  { inside, today }: RosterBounds,
): Promise<ClassListWorld> => {
  const people = await loadPeople(db, hashes);
  const ids = textsOf([...people.values()].map(({ personId }) => personId));
  const homes = await db
    .select({
      personId: keptOf(residence.personId),
      id: residence.id,
      unitId: residence.unitId,
      from: residence.validFrom,
    })
    .from(residence)
    .where(
      and(
        eq(residence.tenantId, env.tenant),
        isNull(residence.supersededAt),
        sql`${keptOf(residence.personId)} in (select value::uuid from ${ids} as given(value))`,
      ),
    )
    .orderBy(residence.validFrom, residence.id);
  const learning = await db
    .select({
      id: residentLearning.id,
      personId: keptOf(residentLearning.personId),
      area: residentLearning.area,
      outcome: residentLearning.outcome,
      heldOn: residentLearning.heldOn,
      organiser: residentLearning.organiser,
    })
    .from(residentLearning)
    .where(
      and(
        eq(residentLearning.tenantId, env.tenant),
        sql`${keptOf(residentLearning.personId)} in (select value::uuid from ${ids} as given(value))`,
        sql`not exists (select 1 from resident_learning later where later.tenant_id = ${env.tenant}
              and later.supersedes_id = ${residentLearning.id})`,
      ),
    );
  const seats = inside === null ? null : await seatsOfAgencies(db);
  return {
    ...{ people, learning, communes: await communesOn(db, today) },
    // The newest home of each comes last.
    homes: new Map(homes.map(({ personId, ...home }): [string, KnownHome] => [personId, home])),
    inside:
      seats === null || inside === null ? null : new Set([...inside].flatMap((id) => seats.get(id) ?? [])),
  };
};
