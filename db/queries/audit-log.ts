import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.ts';
import { auditEntry } from '#db/schema/audit.ts';
import { account } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';

/** Where a page of the log ended: entries of one instant are told apart by their id. */
export type AuditCursor = { readonly at: string; readonly id: string };

const behalf = alias(account, 'behalf');
const onBehalfOf = sql<string | null>`${auditEntry.detail} ->> 'onBehalfOf'`;

/**
 * One page of the audit log, newest first, with the account's name and, where a deputy acted, the name of whom she acted
 * for. An account's entries are those it wrote and those written in its name.
 */
export const auditPage = async (
  db: Reader,
  filter: { action: string | null; accountId: string | null; after: AuditCursor | null },
  limit: number,
) =>
  db
    .select({
      id: auditEntry.id,
      recordedAt: auditEntry.recordedAt,
      /** To the microsecond, for the cursor. */
      at: sql<string>`to_char(${auditEntry.recordedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      accountId: auditEntry.accountId,
      chain: auditEntry.chain,
      displayName: account.displayName,
      onBehalfOf,
      onBehalfOfName: behalf.displayName,
      action: auditEntry.action,
      outcome: auditEntry.outcome,
      subjectKind: auditEntry.subjectKind,
      subjectId: auditEntry.subjectId,
      detail: auditEntry.detail,
    })
    .from(auditEntry)
    .leftJoin(account, and(eq(account.tenantId, auditEntry.tenantId), eq(account.id, auditEntry.accountId)))
    .leftJoin(
      behalf,
      and(
        eq(behalf.tenantId, auditEntry.tenantId),
        sql`${behalf.id}::text = ${auditEntry.detail} ->> 'onBehalfOf'`,
      ),
    )
    .where(
      and(
        eq(auditEntry.tenantId, env.tenant),
        filter.action ? eq(auditEntry.action, filter.action) : undefined,
        filter.accountId
          ? or(
              eq(auditEntry.chain, filter.accountId),
              sql`(${auditEntry.detail} ? 'onBehalfOf' and ${onBehalfOf} = ${filter.accountId})`,
            )
          : undefined,
        filter.after ? behind(filter.after) : undefined,
      ),
    )
    .orderBy(sql`${auditEntry.recordedAt} desc`, sql`${auditEntry.id} desc`)
    .limit(limit);

const behind = ({ at, id }: AuditCursor): SQL =>
  sql`(${auditEntry.recordedAt}, ${auditEntry.id}) < (${at}::timestamptz, ${id}::uuid)`;

/** The actions that stand in the log, for the filter: a skip scan, so that its cost does not grow with the log. */
export const auditActions = async (db: Reader): Promise<string[]> => {
  const rows = await db.execute<{ action: string }>(sql`
    with recursive each as (
      (select action from audit_entry where tenant_id = ${env.tenant} order by action limit 1)
      union all
      select (select e.action from audit_entry e where e.tenant_id = ${env.tenant} and e.action > each.action order by e.action limit 1)
        from each where each.action is not null
    ) select action from each where action is not null`);
  return rows.map((row) => row.action);
};
