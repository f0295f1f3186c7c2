import { and, asc, eq, inArray, like, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { identity, position } from '#db/schema/people.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { visiblePeople } from '../visible.ts';
import { isNoAlias, joinedFacts, keptOf } from './joined-facts.ts';
import { currentPostsOf } from './posts.ts';
import { uuids } from './standings.ts';
import { subtreeOf } from './units.ts';

export type PeopleFilter = {
  /** Folded words, each of which must stand in the name. */
  readonly words: readonly string[];
  /** Only people with a current post in this unit or below it. */
  readonly unitId: string | null;
  /** The last person of the page before. */
  readonly after: string | null;
};

/** The order of Vietnamese lists, as the index `identity_given_name` has it. */
const sortName = sql`given_name_first(${identity.fullName}) collate "vi-x-icu"`;

/** One page of the people an actor may see, by given name; `after` continues behind a person. */
export const peoplePage = async (db: Reader, actor: Actor, filter: PeopleFilter, today: Day, limit: number) =>
  db
    .select({
      id: identity.personId,
      fullName: identity.fullName,
      bornOn: identity.bornOn,
      idNumberTail: identity.idNumberTail,
    })
    .from(identity)
    .where(
      and(
        eq(identity.tenantId, env.tenant),
        isNoAlias(identity.personId),
        visiblePeople(actor, sql`${identity.personId}`, today),
        isOfficial(),
        ...filter.words.map((word) => like(identity.nameFolded, `%${word}%`)),
        filter.unitId ? inUnit(filter.unitId, today) : undefined,
        filter.after ? behind(filter.after) : undefined,
      ),
    )
    .orderBy(sortName, asc(identity.personId))
    .limit(limit);

/** Residents who learn and never held a post are listed by their commune (`/residents`), not among the staff. */
const isOfficial =
  (): SQL => sql`(not exists (select 1 from residence home where home.tenant_id = ${env.tenant} and home.person_id = ${identity.personId})
    or exists (select 1 from ${joinedFacts(position)} held where held.person_id = ${identity.personId}))`;

/** Looked up in the table, so that no name stands in an address. */
const behind = (personId: string): SQL =>
  sql`(${sortName}, ${identity.personId}) > (select given_name_first(last.full_name) collate "vi-x-icu", last.person_id
        from identity last where last.tenant_id = ${env.tenant} and last.person_id = ${personId})`;

const inUnit = (unitId: string, today: Day): SQL =>
  sql`${identity.personId} in (select post.person_id from ${joinedFacts(position)} post where post.tenant_id = ${env.tenant}
       and post.superseded_at is null and post.valid_from <= ${today} and (post.valid_to is null or post.valid_to >= ${today})
       and post.unit_id in ${subtreeOf([unitId], today)})`;

/** The person whose number has this keyed hash, if the actor may see her. */
export const visiblePersonByIdNumber = async (
  db: Reader,
  actor: Actor,
  hash: string,
  today: Day,
): Promise<string | null> => {
  const kept = keptOf(identity.personId);
  const [row] = await db
    .select({ id: kept })
    .from(identity)
    .where(
      and(
        eq(identity.tenantId, env.tenant),
        eq(identity.idNumberHash, hash),
        visiblePeople(actor, kept, today),
      ),
    );
  return row?.id ?? null;
};

/**
 * Whether a person exists, and the unit paths (unit first, then its ancestors) of her posts of today. Somebody who was
 * merged is the person kept: `personId` is hers.
 */
export const personPlaces = async (
  db: Reader,
  personId: string,
  today: Day,
): Promise<{ personId: string; unitPaths: string[][] } | null> => {
  const rows = await db.execute<{ id: string; path: string[] | null }>(sql`
    with recursive kept as (
      select ${keptOf(sql`person.id`)} as id from person where person.tenant_id = ${env.tenant} and person.id = ${personId}
    ), up as (
      select post.id as post_id, post.unit_id, 0 as height from kept join ${joinedFacts(position)} post
        on post.person_id = kept.id
       where post.tenant_id = ${env.tenant} and post.superseded_at is null
         and post.valid_from <= ${today} and (post.valid_to is null or post.valid_to >= ${today})
      union all
      select up.post_id, p.parent_id, up.height + 1 from up join org_unit_parent p
        on p.tenant_id = ${env.tenant} and p.unit_id = up.unit_id
       and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today})
    ), paths as (select post_id, array_agg(unit_id::text order by height) as path from up group by post_id)
    select kept.id, paths.path from kept left join paths on true`);
  const [first] = rows;
  if (!first) return null;
  return { personId: first.id, unitPaths: rows.flatMap((row) => (row.path ? [row.path] : [])) };
};

/** Who a person is; null when the identity was erased. The number itself is never read here. */
export const personIdentity = async (db: Reader, personId: string) => {
  const [row] = await db
    .select({
      fullName: identity.fullName,
      bornOn: identity.bornOn,
      gender: identity.gender,
      idNumberTail: identity.idNumberTail,
      email: identity.email,
      phone: identity.phone,
    })
    .from(identity)
    .where(and(eq(identity.tenantId, env.tenant), eq(identity.personId, personId)));
  return row ?? null;
};

/** True when every one of these ids is a person's. */
export const peopleExist = async (db: Reader, ids: readonly string[]): Promise<boolean> => {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from person where tenant_id = ${env.tenant} and id = any(${uuids(ids)})`);
  return row?.count === new Set(ids).size;
};

/** Some people in a line each: name, birth day, end of the number, posts of today. */
export const briefly = async (db: Reader, ids: readonly string[], today: Day) => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      personId: identity.personId,
      fullName: identity.fullName,
      bornOn: identity.bornOn,
      idNumberTail: identity.idNumberTail,
    })
    .from(identity)
    .where(and(eq(identity.tenantId, env.tenant), inArray(identity.personId, [...ids])));
  const posts = await currentPostsOf(db, ids, today);
  return new Map(
    rows.map((row) => [
      row.personId,
      { ...row, posts: posts.filter((post) => post.personId === row.personId) },
    ]),
  );
};
