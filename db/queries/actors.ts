import { and, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, apiToken, roleGrant, session } from '#db/schema/people.ts';
import { deputyState } from '#domain/access/deputy.ts';
import type { Actor, Role } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { deputyshipById } from './deputies.ts';
import { keptOf } from './joined-facts.ts';

/** The actor of an account (for the person kept when its own was merged) with the grants it holds today, in one query; `nobody` when it is absent or disabled. */
export const loadActor = async (db: Reader, accountId: string, today: Day): Promise<Actor> => {
  const rows = await db
    .select({
      personId: sql<string | null>`${keptOf(account.personId)}`,
      mergedIds: sql<string[]>`array(select merged.person_id::text from person_alias merged
        where merged.tenant_id = ${env.tenant} and merged.kept_id = ${keptOf(account.personId)})`,
      displayName: account.displayName,
      role: roleGrant.role,
      unitId: roleGrant.unitId,
    })
    .from(account)
    .leftJoin(
      roleGrant,
      and(
        eq(roleGrant.tenantId, account.tenantId),
        eq(roleGrant.accountId, account.id),
        isNull(roleGrant.endedAt),
        lte(roleGrant.validFrom, today),
        or(isNull(roleGrant.validTo), gte(roleGrant.validTo, today)),
      ),
    )
    .where(and(eq(account.tenantId, env.tenant), eq(account.id, accountId), isNull(account.disabledAt)));
  const [first] = rows;
  if (!first) return { kind: 'nobody' };
  return {
    kind: 'account',
    accountId,
    personId: first.personId,
    ...(first.mergedIds.length > 0 ? { mergedIds: first.mergedIds } : {}),
    displayName: first.displayName,
    grants: rows.flatMap((row) => (row.role ? [{ role: row.role as Role, unitId: row.unitId }] : [])),
  };
};

/**
 * The deputy of a deputyship, acting for the holder of the grant: with that grant alone, so that whatever she may do, she
 * does in the other's name. Once the deputyship holds no more she may do nothing until she returns to herself: no work
 * changes its name silently. `nobody` when the deputyship is not hers or her account is disabled.
 */
export const loadActingActor = async (
  db: Reader,
  accountId: string,
  deputyId: string,
  today: Day,
): Promise<Actor> => {
  const [own, found] = await Promise.all([
    loadActor(db, accountId, today),
    deputyshipById(db, deputyId, today),
  ]);
  if (own.kind !== 'account' || !found || found.deputy.accountId !== accountId) return { kind: 'nobody' };
  const ended = deputyState(found, today) !== 'current';
  return {
    ...own,
    grants: ended ? [] : [{ role: found.grant.role, unitId: found.unitId }],
    onBehalfOf: { deputyId, ...found.holder, ended },
  };
};

/** The account a live session belongs to, with when the session ends and the deputyship it acts by. */
export const sessionByHash = async (db: Reader, tokenHash: string, now: Date) => {
  const [row] = await db
    .select({
      accountId: session.accountId,
      expiresAt: session.expiresAt,
      actingDeputyId: session.actingDeputyId,
    })
    .from(session)
    .where(
      and(
        eq(session.tenantId, env.tenant),
        eq(session.tokenHash, tokenHash),
        isNull(session.revokedAt),
        sql`${session.expiresAt} > ${now.toISOString()}::timestamptz`,
      ),
    );
  return row ?? null;
};

export const openSession = async (
  db: Reader,
  row: { tokenHash: string; accountId: string; createdAt: Date; expiresAt: Date },
): Promise<void> => {
  await db.insert(session).values({ tenantId: env.tenant, ...row });
};

export const revokeSession = async (db: Reader, tokenHash: string, now: Date): Promise<void> => {
  await db
    .update(session)
    .set({ revokedAt: now })
    .where(
      and(eq(session.tenantId, env.tenant), eq(session.tokenHash, tokenHash), isNull(session.revokedAt)),
    );
};

/** Ends every session of an account at the next request. */
export const revokeSessionsOf = async (db: Reader, accountId: string, now: Date): Promise<void> => {
  await db
    .update(session)
    .set({ revokedAt: now })
    .where(
      and(eq(session.tenantId, env.tenant), eq(session.accountId, accountId), isNull(session.revokedAt)),
    );
};

/** The account a live API token belongs to. */
export const apiTokenAccount = async (db: Reader, tokenHash: string, now: Date): Promise<string | null> => {
  const [row] = await db
    .select({ accountId: apiToken.accountId })
    .from(apiToken)
    .where(
      and(
        eq(apiToken.tenantId, env.tenant),
        eq(apiToken.tokenHash, tokenHash),
        isNull(apiToken.revokedAt),
        sql`${apiToken.expiresAt} > ${now.toISOString()}::timestamptz`,
      ),
    );
  return row?.accountId ?? null;
};
