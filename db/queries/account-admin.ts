import { and, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { account, identity, roleGrant } from '#db/schema/people.ts';
import type { Role } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type AccountFilter = {
  /** Part of the e-mail, in lower case; null for all. */
  readonly email: string | null;
  /** Folded words of the name. */
  readonly words: readonly string[];
  readonly role: Role | null;
  readonly after: string | null;
};

/** One page of accounts by e-mail, with the roles each holds today. A text is looked for in e-mail or name. */
export const accountsPage = async (db: Reader, filter: AccountFilter, today: Day, limit: number) =>
  db
    .select({
      id: account.id,
      email: account.email,
      displayName: account.displayName,
      disabledAt: account.disabledAt,
      roles: sql<
        Role[]
      >`array(select distinct g.role from role_grant g where ${heldOn(today)} and g.account_id = ${account.id} order by g.role)`,
    })
    .from(account)
    .leftJoin(identity, and(eq(identity.tenantId, account.tenantId), eq(identity.personId, account.personId)))
    .where(
      and(
        eq(account.tenantId, env.tenant),
        filter.email || filter.words.length > 0 ? matchesText(filter) : undefined,
        filter.role
          ? sql`exists (select 1 from role_grant g where ${heldOn(today)} and g.account_id = ${account.id} and g.role = ${filter.role})`
          : undefined,
        filter.after
          ? sql`lower(${account.email}) > (select lower(last.email) from account last where last.tenant_id = ${env.tenant} and last.id = ${filter.after})`
          : undefined,
      ),
    )
    .orderBy(sql`lower(${account.email})`)
    .limit(limit);

const matchesText = ({ email, words }: AccountFilter): SQL | undefined =>
  or(
    email ? sql`position(${email} in lower(${account.email})) > 0` : undefined,
    email ? sql`position(${email} in lower(${account.displayName})) > 0` : undefined,
    words.length > 0
      ? and(...words.map((word) => sql`${identity.nameFolded} like ${`%${word}%`}`))
      : undefined,
  );

const heldOn = (today: Day): SQL =>
  sql`g.tenant_id = ${env.tenant} and g.ended_at is null and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})`;

/** One account with what an administrator decides by; locked against other administrators when asked for. */
export const accountById = async (db: Reader, accountId: string, lock: 'lock' | 'read' = 'read') => {
  const chosen = db
    .select({
      id: account.id,
      personId: account.personId,
      email: account.email,
      displayName: account.displayName,
      disabledAt: account.disabledAt,
    })
    .from(account)
    .where(and(eq(account.tenantId, env.tenant), eq(account.id, accountId)));
  const [row] = await (lock === 'lock' ? chosen.for('update') : chosen);
  return row ?? null;
};

/** Every role an account has or had, newest first, with the unit's name of today, or its last one when it has ended. */
export const grantsOf = async (db: Reader, accountId: string, today: Day) =>
  db
    .select({
      id: roleGrant.id,
      role: sql<Role>`role_grant.role`,
      unitId: roleGrant.unitId,
      unitName: sql<
        string | null
      >`(select n.name from org_unit_name n where n.tenant_id = role_grant.tenant_id and n.unit_id = role_grant.unit_id
           and n.valid_from <= ${today} order by n.valid_from desc limit 1)`,
      validFrom: roleGrant.validFrom,
      validTo: roleGrant.validTo,
      endedAt: roleGrant.endedAt,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.tenantId, env.tenant), eq(roleGrant.accountId, accountId)))
    .orderBy(sql`${roleGrant.validFrom} desc`, sql`${roleGrant.id} desc`);

/** How many sessions and API tokens of an account are alive. */
export const openDoorsOf = async (
  db: Reader,
  accountId: string,
  now: Date,
): Promise<{ sessions: number; tokens: number }> => {
  const at = now.toISOString();
  const [row] = await db.execute<{ sessions: number; tokens: number }>(sql`
    select (select count(*)::int from session s where s.tenant_id = ${env.tenant} and s.account_id = ${accountId}
              and s.revoked_at is null and s.expires_at > ${at}::timestamptz) as sessions,
           (select count(*)::int from api_token t where t.tenant_id = ${env.tenant} and t.account_id = ${accountId}
              and t.revoked_at is null and t.expires_at > ${at}::timestamptz) as tokens`);
  return { sessions: row?.sessions ?? 0, tokens: row?.tokens ?? 0 };
};

/** Whether a grant of this role for this unit overlaps the days from `validFrom` to `validTo`. */
export const holdsRole = async (
  tx: Tx,
  grant: { accountId: string; role: Role; unitId: string | null; validFrom: Day; validTo: Day | null },
): Promise<boolean> => {
  const rows = await tx
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(
      and(
        eq(roleGrant.tenantId, env.tenant),
        eq(roleGrant.accountId, grant.accountId),
        eq(roleGrant.role, grant.role),
        grant.unitId ? eq(roleGrant.unitId, grant.unitId) : isNull(roleGrant.unitId),
        isNull(roleGrant.endedAt),
        or(isNull(roleGrant.validTo), gte(roleGrant.validTo, grant.validFrom)),
        grant.validTo ? lte(roleGrant.validFrom, grant.validTo) : undefined,
      ),
    )
    .limit(1);
  return rows.length > 0;
};

export const addGrant = async (
  tx: Tx,
  grant: { accountId: string; role: Role; unitId: string | null; validFrom: Day; validTo: Day | null },
): Promise<string> => {
  const id = newId();
  await tx.insert(roleGrant).values({ tenantId: env.tenant, id, ...grant });
  return id;
};

/** A grant that is not ended yet, with its account locked; null when there is none. */
export const openGrant = async (tx: Tx, grantId: string) => {
  const [row] = await tx
    .select({
      id: roleGrant.id,
      accountId: roleGrant.accountId,
      role: sql<Role>`role_grant.role`,
      unitId: roleGrant.unitId,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.tenantId, env.tenant), eq(roleGrant.id, grantId), isNull(roleGrant.endedAt)))
    .for('update');
  return row ?? null;
};

export const endGrant = async (tx: Tx, grantId: string, now: Date): Promise<void> => {
  await tx
    .update(roleGrant)
    .set({ endedAt: now })
    .where(and(eq(roleGrant.tenantId, env.tenant), eq(roleGrant.id, grantId)));
};

export const setDisabled = async (tx: Tx, accountId: string, disabledAt: Date | null): Promise<void> => {
  await tx
    .update(account)
    .set({ disabledAt })
    .where(and(eq(account.tenantId, env.tenant), eq(account.id, accountId)));
};

/**
 * How many can still administer the province without an account, or without one of its grants. Holds a lock to the end
 * of the transaction, so that two administrators cannot remove each other at once.
 */
export const administratorsWithout = async (
  tx: Tx,
  left: { accountId: string } | { grantId: string },
  today: Day,
): Promise<number> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`administrators:${env.tenant}`}, 0))`);
  const others = 'grantId' in left ? sql`g.id <> ${left.grantId}` : sql`a.id <> ${left.accountId}`;
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(distinct a.id)::int as count from account a join role_grant g on g.tenant_id = a.tenant_id and g.account_id = a.id
     where ${heldOn(today)} and a.disabled_at is null and g.role = 'administrator' and g.unit_id is null and g.valid_to is null and ${others}`);
  return row?.count ?? 0;
};
