import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { StoredPeriod } from '#db/queries/periods.ts';
import { position } from '#db/schema/people.ts';
import { period, snapshot, snapshotIdentity } from '#db/schema/reporting.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import type { FrozenName } from '#domain/reporting/table-pl-03.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { joinedFacts } from './joined-facts.ts';

export type SnapshotRow = typeof snapshot.$inferSelect;

/**
 * Makes the transaction see one moment, and keeps others from closing or changing units meanwhile. Must be its very
 * first statement: `lock table` takes no snapshot, so what the one before wrote is seen.
 */
export const closeAlone = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`set transaction isolation level repeatable read`);
  await tx.execute(sql`lock table period in share row exclusive mode`);
};

/** The newest version of a period's snapshot under a plan, null before the first. */
export const newestSnapshotOf = async (
  db: Reader,
  { planCode, periodId }: StoredPeriod,
): Promise<SnapshotRow | null> => {
  const [row] = await db
    .select()
    .from(snapshot)
    .where(
      and(
        eq(snapshot.tenantId, env.tenant),
        eq(snapshot.planCode, planCode),
        eq(snapshot.periodId, periodId),
      ),
    )
    .orderBy(desc(snapshot.version))
    .limit(1);
  return row ?? null;
};

/** The checksum of the snapshot made last, of any period: the chain's end. */
export const lastChecksum = async (db: Reader): Promise<string | null> => {
  const [row] = await db
    .select({ sha256: snapshot.sha256 })
    .from(snapshot)
    .where(eq(snapshot.tenantId, env.tenant))
    .orderBy(desc(snapshot.closedAt), desc(snapshot.id))
    .limit(1);
  return row?.sha256 ?? null;
};

export const addSnapshot = async (tx: Reader, row: Omit<SnapshotRow, 'tenantId'>): Promise<void> => {
  await tx.insert(snapshot).values({ tenantId: env.tenant, ...row });
};

/** People next to each other in the order of their ids: from the first to the last. */
export type PersonRange = { readonly first: string; readonly last: string };

/**
 * Freezes the names of everybody listed in some ranges, and what they do on the cut-off day, dedicated posts before others.
 * A statement a range: its cost must not hang on what the planner believes of rows that were written a moment ago.
 */
export const freezeNames = async (
  tx: Reader,
  snapshotId: string,
  cutOff: Day,
  { ranges, indicators }: { readonly ranges: readonly PersonRange[]; readonly indicators: readonly string[] },
): Promise<void> => {
  const codes = sql`${sql.param(`{${indicators.map((code) => `"${code}"`).join(',')}}`)}::text[]`;
  for (const { first, last } of ranges)
    await tx.execute(sql`
      insert into snapshot_identity (tenant_id, snapshot_id, person_id, full_name, position_title)
      select i.tenant_id, ${snapshotId}::uuid, i.person_id, i.full_name, held.title
        from (select distinct person_id from snapshot_person
               where tenant_id = ${env.tenant} and snapshot_id = ${snapshotId}::uuid and indicator = any(${codes})
                 and person_id between ${first}::uuid and ${last}::uuid) listed
        join identity i on i.tenant_id = ${env.tenant} and i.person_id = listed.person_id
        left join (
          select p.person_id, coalesce(string_agg(distinct p.title, '; ') filter (where p.dx_specialist), string_agg(distinct p.title, '; ')) as title
            from ${joinedFacts(position)} p
           where p.tenant_id = ${env.tenant} and p.person_id between ${first}::uuid and ${last}::uuid and p.superseded_at is null
             and p.valid_from <= ${cutOff}::date and (p.valid_to is null or p.valid_to >= ${cutOff}::date)
           group by p.person_id) held on held.person_id = listed.person_id`);
};

/** Freezes the name of who closed, under the account's id: renaming an account moves no report. */
export const freezeCloser = async (
  tx: Reader,
  snapshotId: string,
  accountId: string,
  fullName: string,
): Promise<void> => {
  await tx
    .insert(snapshotIdentity)
    .values({ tenantId: env.tenant, snapshotId, personId: accountId, fullName, positionTitle: null });
};

/** The frozen names of those listed for an indicator, in the order of Vietnamese given names. */
export const frozenNames = async (
  db: Reader,
  snapshotId: string,
  indicator: string,
): Promise<FrozenName[]> => {
  const rows = await db.execute<{ person_id: string; full_name: string; position_title: string | null }>(sql`
    select n.person_id, n.full_name, n.position_title from snapshot_identity n
     where n.tenant_id = ${env.tenant} and n.snapshot_id = ${snapshotId}::uuid
       and exists (select 1 from snapshot_person p where p.tenant_id = n.tenant_id and p.snapshot_id = n.snapshot_id
                      and p.indicator = ${indicator} and p.person_id = n.person_id)
     order by given_name_first(n.full_name) collate "vi-x-icu", n.person_id`);
  return rows.map((row) => ({
    personId: row.person_id,
    fullName: row.full_name,
    positionTitle: row.position_title,
  }));
};

/** A snapshot with who closed it; null when there is none of this id. */
export const snapshotById = async (
  db: Reader,
  id: string,
): Promise<(SnapshotRow & { readonly closedByName: string }) | null> => {
  const [row] = await db
    .select({ snapshot, closedByName: snapshotIdentity.fullName })
    .from(snapshot)
    .leftJoin(
      snapshotIdentity,
      and(
        eq(snapshotIdentity.tenantId, snapshot.tenantId),
        eq(snapshotIdentity.snapshotId, snapshot.id),
        eq(snapshotIdentity.personId, snapshot.closedBy),
      ),
    )
    .where(and(eq(snapshot.tenantId, env.tenant), eq(snapshot.id, id)));
  return row ? { ...row.snapshot, closedByName: row.closedByName ?? '' } : null;
};

export type SnapshotHead = {
  readonly id: string;
  readonly periodId: string;
  readonly version: number;
  readonly sha256: string;
  readonly reason: string | null;
  readonly closedAt: Date;
};

/** Every snapshot under a plan without its content, oldest version first. */
export const snapshotHeads = (db: Reader, planCode: string): Promise<SnapshotHead[]> =>
  db
    .select({
      id: snapshot.id,
      periodId: snapshot.periodId,
      version: snapshot.version,
      sha256: snapshot.sha256,
      reason: snapshot.reason,
      closedAt: snapshot.closedAt,
    })
    .from(snapshot)
    .innerJoin(
      period,
      and(
        eq(period.tenantId, snapshot.tenantId),
        eq(period.planCode, snapshot.planCode),
        eq(period.id, snapshot.periodId),
      ),
    )
    .where(and(eq(snapshot.tenantId, env.tenant), eq(snapshot.planCode, planCode)))
    .orderBy(desc(period.endsOn), asc(snapshot.version));

/** What a checksum is of, with the newest version of that period; null when no snapshot has it. */
export const headByChecksum = async (
  db: Reader,
  sha256: string,
): Promise<(Pick<SnapshotHead, 'periodId' | 'version' | 'closedAt'> & { newestVersion: number }) | null> => {
  const [row] = await db
    .select({
      periodId: snapshot.periodId,
      version: snapshot.version,
      closedAt: snapshot.closedAt,
      newestVersion: sql<number>`(select max(n.version) from snapshot n where n.tenant_id = ${env.tenant}
        and n.plan_code = ${snapshot.planCode} and n.period_id = ${snapshot.periodId})`,
    })
    .from(snapshot)
    .where(and(eq(snapshot.tenantId, env.tenant), eq(snapshot.sha256, sha256)))
    .limit(1);
  return row ?? null;
};

/** The content of a stored snapshot. The text is what was hashed; this only reads it. */
export const contentOf = (row: Pick<SnapshotRow, 'content'>): SnapshotContent =>
  JSON.parse(row.content) as SnapshotContent;
