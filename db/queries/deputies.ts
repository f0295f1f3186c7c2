import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { deputy } from '#db/schema/deputies.ts';
import { account, roleGrant, session } from '#db/schema/people.ts';
import type { DeputyFacts } from '#domain/access/deputy.ts';
import type { Role } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** One deputyship with everything that decides whether it holds, and who the two people are. */
export type Deputyship = DeputyFacts & {
  readonly id: string;
  readonly grantId: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly holder: { readonly accountId: string; readonly displayName: string };
  readonly deputy: {
    readonly accountId: string;
    readonly displayName: string;
    readonly personId: string | null;
  };
};

type Row = {
  id: string;
  grant_id: string;
  unit_id: string | null;
  unit_name: string | null;
  valid_from: Day;
  valid_to: Day;
  reason: string;
  recorded_at: string;
  withdrawn_at: string | null;
  role: Role;
  grant_from: Day;
  grant_to: Day | null;
  grant_ended: boolean;
  holder_id: string;
  holder_name: string;
  deputy_id: string;
  deputy_name: string;
  deputy_person: string | null;
  disabled: boolean;
  covered: boolean;
};

const chosen = async (db: Reader, which: SQL, today: Day): Promise<Deputyship[]> => {
  const rows = await db.execute<Row>(sql`
    select d.id, d.grant_id, d.unit_id, d.valid_from::text, d.valid_to::text, d.reason, d.recorded_at, d.withdrawn_at,
           g.role, g.valid_from::text as grant_from, g.valid_to::text as grant_to, g.ended_at is not null as grant_ended,
           h.id as holder_id, h.display_name as holder_name,
           a.id as deputy_id, a.display_name as deputy_name, a.person_id as deputy_person,
           h.disabled_at is not null or a.disabled_at is not null as disabled,
           (select n.name from org_unit_name n where n.tenant_id = d.tenant_id and n.unit_id = d.unit_id
             and n.valid_from <= ${today} and (n.valid_to is null or n.valid_to >= ${today})) as unit_name,
           g.unit_id is null or exists (
             with recursive up as (
               select d.unit_id as unit_id
               union
               select p.parent_id from up join org_unit_parent p on p.tenant_id = d.tenant_id and p.unit_id = up.unit_id
                and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today})
             ) select 1 from up where up.unit_id = g.unit_id) as covered
      from deputy d
      join role_grant g on g.tenant_id = d.tenant_id and g.id = d.grant_id
      join account h on h.tenant_id = g.tenant_id and h.id = g.account_id
      join account a on a.tenant_id = d.tenant_id and a.id = d.account_id
     where d.tenant_id = ${env.tenant} and ${which}
     order by d.valid_from desc, d.id desc`);
  return rows.map((row) => ({
    id: row.id,
    grantId: row.grant_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    reason: row.reason,
    recordedAt: new Date(row.recorded_at),
    withdrawnAt: row.withdrawn_at ? new Date(row.withdrawn_at) : null,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    withdrawn: row.withdrawn_at !== null,
    grant: { role: row.role, validFrom: row.grant_from, validTo: row.grant_to, ended: row.grant_ended },
    holder: { accountId: row.holder_id, displayName: row.holder_name },
    deputy: { accountId: row.deputy_id, displayName: row.deputy_name, personId: row.deputy_person },
    disabled: row.disabled,
    covered: row.covered,
  }));
};

export const deputyshipById = async (db: Reader, id: string, today: Day): Promise<Deputyship | null> =>
  (await chosen(db, sql`d.id = ${id}`, today))[0] ?? null;

/** Those an account named and those it was named in, newest first. */
export const deputyshipsOf = (db: Reader, accountId: string, today: Day): Promise<Deputyship[]> =>
  chosen(db, sql`(g.account_id = ${accountId} or d.account_id = ${accountId})`, today);

/** Every deputyship of the province that is neither over nor withdrawn. */
export const openDeputyships = (db: Reader, today: Day): Promise<Deputyship[]> =>
  chosen(db, sql`d.withdrawn_at is null and d.valid_to >= ${today}`, today);

/** An open grant of anybody; locked, so that it does not end and no second deputy is named meanwhile. */
export const grantToShare = async (tx: Tx, grantId: string) => {
  const [row] = await tx
    .select({
      id: roleGrant.id,
      accountId: roleGrant.accountId,
      role: sql<Role>`role_grant.role`,
      unitId: roleGrant.unitId,
      validFrom: roleGrant.validFrom,
      validTo: roleGrant.validTo,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.tenantId, env.tenant), eq(roleGrant.id, grantId), isNull(roleGrant.endedAt)))
    .for('update');
  return row ?? null;
};

/** Whether the same deputy is already named from the same grant for the same unit on one of the days. */
export const deputyOverlaps = async (
  tx: Tx,
  d: { grantId: string; accountId: string; unitId: string | null; validFrom: Day; validTo: Day },
): Promise<boolean> => {
  const rows = await tx
    .select({ id: deputy.id })
    .from(deputy)
    .where(
      and(
        eq(deputy.tenantId, env.tenant),
        eq(deputy.grantId, d.grantId),
        eq(deputy.accountId, d.accountId),
        d.unitId ? eq(deputy.unitId, d.unitId) : isNull(deputy.unitId),
        isNull(deputy.withdrawnAt),
        sql`daterange(${deputy.validFrom}, ${deputy.validTo}, '[]') && daterange(${d.validFrom}::date, ${d.validTo}::date, '[]')`,
      ),
    )
    .limit(1);
  return rows.length > 0;
};

export const addDeputy = async (
  tx: Tx,
  row: {
    grantId: string;
    accountId: string;
    unitId: string | null;
    validFrom: Day;
    validTo: Day;
    reason: string;
    recordedAt: Date;
  },
): Promise<string> => {
  const id = newId();
  await tx.insert(deputy).values({ tenantId: env.tenant, id, ...row });
  return id;
};

/** Withdraws once; false when somebody else was first. */
export const setWithdrawn = async (
  tx: Tx,
  id: string,
  by: { accountId: string; now: Date },
): Promise<boolean> => {
  const rows = await tx
    .update(deputy)
    .set({ withdrawnAt: by.now, withdrawnBy: by.accountId })
    .where(and(eq(deputy.tenantId, env.tenant), eq(deputy.id, id), isNull(deputy.withdrawnAt)))
    .returning({ id: deputy.id });
  return rows.length > 0;
};

/** The account a session belongs to, whether it acts for somebody, and null when there is no such open session. */
export const sessionToAct = async (db: Reader, tokenHash: string) => {
  const [row] = await db
    .select({ accountId: session.accountId, actingDeputyId: session.actingDeputyId })
    .from(session)
    .where(
      and(eq(session.tenantId, env.tenant), eq(session.tokenHash, tokenHash), isNull(session.revokedAt)),
    );
  return row ?? null;
};

export const setActing = async (tx: Tx, tokenHash: string, deputyId: string | null): Promise<void> => {
  await tx
    .update(session)
    .set({ actingDeputyId: deputyId })
    .where(and(eq(session.tenantId, env.tenant), eq(session.tokenHash, tokenHash)));
};

/** The roles an account holds and may share, with the unit's name of the day. */
export const grantsToShare = async (db: Reader, accountId: string, today: Day) =>
  db
    .select({
      id: roleGrant.id,
      role: sql<Role>`role_grant.role`,
      unitId: roleGrant.unitId,
      validTo: roleGrant.validTo,
    })
    .from(roleGrant)
    .innerJoin(account, and(eq(account.tenantId, roleGrant.tenantId), eq(account.id, roleGrant.accountId)))
    .where(
      and(
        eq(roleGrant.tenantId, env.tenant),
        eq(roleGrant.accountId, accountId),
        isNull(roleGrant.endedAt),
        sql`(${roleGrant.validTo} is null or ${roleGrant.validTo} >= ${today})`,
      ),
    )
    .orderBy(roleGrant.validFrom, roleGrant.id);
