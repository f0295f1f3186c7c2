import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { IndicatorVersion } from '#domain/plan/versions.ts';
import { env } from '#lib/env.ts';

export type NewVersion = IndicatorVersion & {
  readonly planCode: string;
  readonly reason: string;
  readonly legalDocument: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** False when somebody else recorded this number first. */
export const addIndicatorVersion = async (tx: Reader, one: NewVersion): Promise<boolean> => {
  const rows = await tx.execute(sql`
    insert into indicator_version (tenant_id, plan_code, indicator, number, in_force_from, change, reason, legal_document, recorded_by, recorded_at)
    values (${env.tenant}, ${one.planCode}, ${one.indicator}, ${one.number}, ${one.inForceFrom}, ${JSON.stringify(one.change)}::jsonb,
            ${one.reason}, ${one.legalDocument}, ${one.recordedBy}, ${one.recordedAt.toISOString()}::timestamptz)
    on conflict do nothing returning number`);
  return rows.length === 1;
};

export type VersionEntry = Omit<NewVersion, 'planCode'> & {
  readonly recordedByName: string | null;
  /** Second officers who have looked at it, in the order they did. */
  readonly seenBy: readonly { readonly accountId: string; readonly name: string; readonly at: Date }[];
};

/** The recorded versions of one indicator, the newest first. One query. */
export const versionHistory = async (
  db: Reader,
  planCode: string,
  indicator: string,
): Promise<VersionEntry[]> => {
  type Row = Omit<VersionEntry, 'recordedAt' | 'seenBy'> & {
    recordedAt: string;
    seenBy: { accountId: string; name: string; at: string }[];
  };
  const rows = await db.execute<Row>(sql`
    select v.indicator, v.number, v.in_force_from::text as "inForceFrom", v.change, v.reason,
           v.legal_document as "legalDocument", v.recorded_by as "recordedBy",
           v.recorded_at as "recordedAt", a.display_name as "recordedByName",
           coalesce((select jsonb_agg(jsonb_build_object('accountId', s.account_id, 'name', o.display_name, 'at', s.seen_at)
                                      order by s.seen_at, s.account_id)
              from indicator_version_seen s join account o on o.tenant_id = s.tenant_id and o.id = s.account_id
             where s.tenant_id = v.tenant_id and s.plan_code = v.plan_code and s.indicator = v.indicator
               and s.number = v.number), '[]') as "seenBy"
      from indicator_version v left join account a on a.tenant_id = v.tenant_id and a.id = v.recorded_by
     where v.tenant_id = ${env.tenant} and v.plan_code = ${planCode} and v.indicator = ${indicator}
     order by v.number desc limit 200`);
  return rows.map((row) => ({
    ...row,
    recordedAt: new Date(row.recordedAt),
    seenBy: row.seenBy.map((one) => ({ ...one, at: new Date(one.at) })),
  }));
};

export type UnseenVersion = {
  readonly planCode: string;
  readonly indicator: string;
  readonly number: number;
  readonly inForceFrom: string;
  readonly recordedByName: string | null;
  readonly recordedAt: Date;
};

/** Versions that others recorded wait for a second officer's look for 90 days. */
export const seenSince = (now: Date): Date => new Date(now.getTime() - 90 * 86_400_000);

const unseen = (accountId: string, since: Date) => sql`
  from indicator_version v left join account a on a.tenant_id = v.tenant_id and a.id = v.recorded_by
 where v.tenant_id = ${env.tenant} and v.recorded_by <> ${accountId} and v.recorded_at >= ${since.toISOString()}::timestamptz
   and not exists (select 1 from indicator_version_seen s
         where s.tenant_id = v.tenant_id and s.plan_code = v.plan_code and s.indicator = v.indicator
           and s.number = v.number and s.account_id = ${accountId})`;

/** Versions that others recorded since an instant and the account has not looked at, the newest first, 50 at most. */
export const unseenVersions = async (
  db: Reader,
  accountId: string,
  since: Date,
): Promise<UnseenVersion[]> => {
  const rows = await db.execute<Omit<UnseenVersion, 'recordedAt'> & { recordedAt: string }>(sql`
    select v.plan_code as "planCode", v.indicator, v.number, v.in_force_from::text as "inForceFrom",
           a.display_name as "recordedByName", v.recorded_at as "recordedAt" ${unseen(accountId, since)}
     order by v.recorded_at desc, v.plan_code, v.indicator limit 50`);
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }));
};

export const countUnseenVersions = async (db: Reader, accountId: string, since: Date): Promise<number> => {
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n ${unseen(accountId, since)}`);
  return row?.n ?? 0;
};

/** Says that a second officer has looked at a version; once however often it is said. */
export const addSeen = async (
  tx: Reader,
  of: { readonly planCode: string; readonly indicator: string; readonly number: number },
  accountId: string,
  at: Date,
): Promise<void> => {
  await tx.execute(sql`
    insert into indicator_version_seen (tenant_id, plan_code, indicator, number, account_id, seen_at)
    values (${env.tenant}, ${of.planCode}, ${of.indicator}, ${of.number}, ${accountId}, ${at.toISOString()}::timestamptz)
    on conflict do nothing`);
};
