import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { position } from '#db/schema/people.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { isPerson, keptOf } from './joined-facts.ts';
import { uuids } from './standings.ts';

/** The current posts of some people with their units' names of today, for a list. */
export const currentPostsOf = async (db: Reader, personIds: readonly string[], today: Day) => {
  if (personIds.length === 0) return [];
  return db
    .select({ personId: keptOf(position.personId), title: position.title, unitName: unitNameOn(today) })
    .from(position)
    .where(
      and(
        eq(position.tenantId, env.tenant),
        sql`(${inArray(position.personId, [...personIds])} or ${position.personId} in (select merged.person_id
              from person_alias merged where merged.tenant_id = ${env.tenant} and merged.kept_id = any(${uuids(personIds)})))`,
        isNull(position.supersededAt),
        sql`${position.validFrom} <= ${today} and (${position.validTo} is null or ${position.validTo} >= ${today})`,
      ),
    )
    .orderBy(asc(position.validFrom), asc(position.id));
};

/**
 * Every post a person (or, given as a list, just these people) ever held, newest first, corrected rows included, with
 * the unit as it was called then.
 */
export const postsOf = async (db: Reader, who: string | readonly string[], today: Day) =>
  db
    .select({
      id: position.id,
      unitId: position.unitId,
      unitName: unitNameOn(
        sql`least(coalesce(${position.validTo}, ${today}), greatest(${position.validFrom}, ${today}))`,
      ),
      title: position.title,
      category: position.category,
      leader: position.leader,
      dxSpecialist: position.dxSpecialist,
      coreOfficer: position.coreOfficer,
      sector: sectorOn(today),
      validFrom: position.validFrom,
      validTo: position.validTo,
      recordedAt: position.recordedAt,
      supersededAt: position.supersededAt,
      supersedesId: position.supersedesId,
    })
    .from(position)
    .where(
      and(
        eq(position.tenantId, env.tenant),
        typeof who === 'string' ? isPerson(position.personId, who) : inArray(position.personId, [...who]),
      ),
    )
    .orderBy(sql`${position.validFrom} desc`, sql`${position.recordedAt} desc`);

const unitNameOn = (day: SQL | Day): SQL<string | null> =>
  sql<
    string | null
  >`(select n.name from org_unit_name n where n.tenant_id = position.tenant_id and n.unit_id = position.unit_id
       and n.valid_from <= ${day} and (n.valid_to is null or n.valid_to >= ${day}))`;

const sectorOn = (day: Day): SQL<Sector | null> =>
  sql<Sector | null>`(select k.sector from org_unit_kind k where k.tenant_id = position.tenant_id and k.unit_id = position.unit_id
       and k.valid_from <= ${day} and (k.valid_to is null or k.valid_to >= ${day}))`;
