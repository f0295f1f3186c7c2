import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.ts';
import { account, identity, position } from '#db/schema/people.ts';
import { personKey, personOfKey } from '#domain/imports/id-number.ts';
import type { FactPerson } from '#domain/imports/plan-facts.ts';
import type { KnownPerson, KnownPosition } from '#domain/imports/roster-world.ts';
import { postsOnce } from '#domain/people/merges.ts';
import { env } from '#lib/env.ts';
import { textsOf } from '../import-write/insert-many.ts';
import { keptOf } from '../joined-facts.ts';

/** The people with these ID numbers, by the hash of the number, or named by their `personKey`; who was merged is the person kept. */
export const loadPeople = async (
  db: Reader,
  hashes: Iterable<string>,
): Promise<Map<string, KnownPerson & FactPerson>> => {
  const bearer = alias(identity, 'bearer');
  const asked = new Set(hashes);
  const named = [...asked].flatMap((hash) => personOfKey(hash) ?? []);
  const rows = await db
    .select({
      hash: bearer.idNumberHash,
      bearerId: bearer.personId,
      personId: identity.personId,
      fullName: identity.fullName,
      bornOn: identity.bornOn,
      gender: identity.gender,
      email: identity.email,
      phone: identity.phone,
    })
    .from(bearer)
    .innerJoin(
      identity,
      and(eq(identity.tenantId, bearer.tenantId), eq(identity.personId, keptOf(bearer.personId))),
    )
    .where(
      and(
        eq(bearer.tenantId, env.tenant),
        or(
          inArray(bearer.idNumberHash, textsOf(asked)),
          named.length > 0
            ? sql`${bearer.personId} in (select value::uuid from ${textsOf(named)} as given(value))`
            : undefined,
        ),
      ),
    );
  return new Map(
    rows.flatMap(({ hash, bearerId, ...person }) =>
      [hash, personKey(bearerId)].flatMap((key) =>
        key !== null && asked.has(key) ? [[key, person] as const] : [],
      ),
    ),
  );
};

/**
 * What these people hold, by what is known now. A post that was recorded twice, under the person kept and under one
 * merged into her, is one post: the one of the person kept.
 */
export const loadPositions = async (db: Reader, personIds: readonly string[]): Promise<KnownPosition[]> => {
  const rows = await db
    .select({
      id: position.id,
      recordedFor: position.personId,
      personId: keptOf(position.personId),
      unitId: position.unitId,
      title: position.title,
      category: position.category,
      leader: position.leader,
      dxSpecialist: position.dxSpecialist,
      coreOfficer: position.coreOfficer,
      from: position.validFrom,
      to: position.validTo,
    })
    .from(position)
    .where(
      and(
        eq(position.tenantId, env.tenant),
        sql`(${position.personId} in (select value::uuid from ${textsOf(personIds)} as given(value))
          or ${position.personId} in (select a.person_id from person_alias a where a.tenant_id = ${env.tenant}
             and a.kept_id in (select value::uuid from ${textsOf(personIds)} as given(value))))`,
        isNull(position.supersededAt),
      ),
    )
    .orderBy(sql`${position.personId} = ${keptOf(position.personId)} desc`, position.personId, position.id);
  return postsOnce(rows).map(({ recordedFor, ...held }) => held);
};

/** Whose these e-mail addresses are, who was merged being the person kept; null for an account that belongs to nobody on the roster. */
export const loadEmailOwners = async (
  db: Reader,
  emails: Iterable<string>,
): Promise<Map<string, string | null>> => {
  const asked = textsOf(new Set(emails));
  const identities = await db
    .select({ email: sql<string>`lower(${identity.email})`, personId: keptOf(identity.personId) })
    .from(identity)
    .where(and(eq(identity.tenantId, env.tenant), sql`lower(${identity.email}) in ${asked}`));
  const accounts = await db
    .select({ email: sql<string>`lower(${account.email})`, personId: keptOf(account.personId) })
    .from(account)
    .where(and(eq(account.tenantId, env.tenant), sql`lower(${account.email}) in ${asked}`));
  return new Map([...identities, ...accounts].map(({ email, personId }) => [email, personId]));
};
