import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader, Tx } from '#db/client.ts';
import { account, identity } from '#db/schema/people.ts';
import { personAlias, personMerge } from '#db/schema/positions.ts';
import { concerned, keptPeople } from '#domain/people/merges.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import type { Aliases } from './joined-facts.ts';
import { markPeople, uuids } from './standings.ts';

const stillHolds = sql`not exists (select 1 from person_merge undone
  where undone.tenant_id = ${env.tenant} and undone.undoes_id = ${personMerge.id})`;

/** Whom a person counts for; herself when she was merged into nobody. */
export const keptPerson = async (db: Reader, personId: string): Promise<string> => {
  const [row] = await db
    .select({ keptId: personAlias.keptId })
    .from(personAlias)
    .where(and(eq(personAlias.tenantId, env.tenant), eq(personAlias.personId, personId)));
  return row?.keptId ?? personId;
};

/** A decision about two people; null when there is none or it was undone. */
export const standingMerge = async (db: Reader, mergeId: string) => {
  const [row] = await db
    .select()
    .from(personMerge)
    .where(
      and(
        eq(personMerge.tenantId, env.tenant),
        eq(personMerge.id, mergeId),
        sql`${personMerge.decision} <> 'undo'`,
        stillHolds,
      ),
    );
  return row ?? null;
};

export type MergeRow = Omit<typeof personMerge.$inferInsert, 'tenantId' | 'id'>;

/**
 * Writes a decision about two people, derives anew whom everybody merged counts for, and queues all it concerns, those
 * it concerned before included. Gives the id of the decision.
 */
export const writeMerge = async (tx: Tx, row: MergeRow, now: Date): Promise<string> => {
  const id = newId();
  const before = await storedAliases(tx);
  await tx.insert(personMerge).values({ tenantId: env.tenant, id, ...row });
  if (row.decision === 'different') return id;
  const after = await derivedAliases(tx);
  await tx.delete(personAlias).where(eq(personAlias.tenantId, env.tenant));
  const rows = [...after].map(([personId, keptId]) => ({ tenantId: env.tenant, personId, keptId }));
  if (rows.length > 0) await tx.insert(personAlias).values(rows);
  const pair = [row.personId, row.otherId];
  await markPeople(tx, [...new Set([...concerned(before, pair), ...concerned(after, pair)])].toSorted(), now);
  return id;
};

const storedAliases = async (db: Reader): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.select().from(personAlias).where(eq(personAlias.tenantId, env.tenant));
  return new Map(rows.map(({ personId, keptId }) => [personId, keptId]));
};

const derivedAliases = async (db: Reader): Promise<ReadonlyMap<string, string>> =>
  keptPeople(
    await db
      .select({ personId: personMerge.personId, otherId: personMerge.otherId })
      .from(personMerge)
      .where(and(eq(personMerge.tenantId, env.tenant), eq(personMerge.decision, 'same'), stillHolds)),
  );

/** Everybody who was read as one with a person at an instant, she herself included, whatever was decided since. */
export const asOneAt = async (db: Reader, personId: string, instant: Date): Promise<string[]> =>
  concerned(await keptPeopleAt(db, instant), [personId]);

/** Whom everybody merged counted for by the decisions recorded up to an instant. One query. */
export const keptPeopleAt = async (db: Reader, instant: Date): Promise<ReadonlyMap<string, string>> => {
  const until = sql`${instant.toISOString()}::timestamptz`;
  const merges = await db
    .select({ personId: personMerge.personId, otherId: personMerge.otherId })
    .from(personMerge)
    .where(
      and(
        eq(personMerge.tenantId, env.tenant),
        eq(personMerge.decision, 'same'),
        sql`${personMerge.recordedAt} <= ${until} and not exists (select 1 from person_merge undone
          where undone.tenant_id = ${env.tenant} and undone.undoes_id = ${personMerge.id} and undone.recorded_at <= ${until})`,
      ),
    );
  return keptPeople(merges);
};

/** What stands for `person_alias` as it was at an instant; undefined is now. */
export const aliasesUpTo = async (db: Reader, recordedUpTo: Date | null): Promise<Aliases | undefined> => {
  if (recordedUpTo === null) return undefined;
  const kept = [...(await keptPeopleAt(db, recordedUpTo))];
  const [people, into] = [kept.map(([personId]) => personId), kept.map(([, keptId]) => keptId)];
  return sql`(select ${env.tenant}::text as tenant_id, m.person_id, m.kept_id
                from unnest(${uuids(people)}, ${uuids(into)}) m(person_id, kept_id))`;
};

/** The people whose stored alias is not what the decisions say; for `npm run verify`. */
export const aliasDifferences = async (db: Reader): Promise<string[]> => {
  const [stored, derived] = await Promise.all([storedAliases(db), derivedAliases(db)]);
  return [...new Set([...stored.keys(), ...derived.keys()])].filter(
    (id) => stored.get(id) !== derived.get(id),
  );
};

/** The last decisions that hold, newest first, with both names and who decided; of one person when named. */
export const standingMerges = async (db: Reader, limit: number, personId?: string) => {
  const other = alias(identity, 'other');
  return db
    .select({
      id: personMerge.id,
      decision: personMerge.decision,
      personId: personMerge.personId,
      otherId: personMerge.otherId,
      name: identity.fullName,
      otherName: other.fullName,
      reason: personMerge.reason,
      recordedAt: personMerge.recordedAt,
      by: account.displayName,
    })
    .from(personMerge)
    .leftJoin(
      identity,
      and(eq(identity.tenantId, personMerge.tenantId), eq(identity.personId, personMerge.personId)),
    )
    .leftJoin(other, and(eq(other.tenantId, personMerge.tenantId), eq(other.personId, personMerge.otherId)))
    .leftJoin(
      account,
      and(eq(account.tenantId, personMerge.tenantId), eq(account.id, personMerge.recordedBy)),
    )
    .where(
      and(
        eq(personMerge.tenantId, env.tenant),
        sql`${personMerge.decision} <> 'undo'`,
        stillHolds,
        personId
          ? sql`${personMerge.decision} = 'same' and ${personId}::uuid in (${personMerge.personId}, ${personMerge.otherId})`
          : undefined,
      ),
    )
    .orderBy(desc(personMerge.recordedAt), desc(personMerge.id))
    .limit(limit);
};
