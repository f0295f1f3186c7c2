import { and, desc, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { type ExportFormat, interchangeExport } from '#db/schema/interchange.ts';
import { account } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';

export type InterchangeExport = typeof interchangeExport.$inferSelect;

const one = (id: string) => and(eq(interchangeExport.tenantId, env.tenant), eq(interchangeExport.id, id));

export const exportById = async (db: Reader, id: string): Promise<InterchangeExport | null> => {
  const [row] = await db.select().from(interchangeExport).where(one(id));
  return row ?? null;
};

/** Lets requests of one account, and runs of one job, wait for each other until the transaction ends. */
export const lockExports = async (tx: Tx, what: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`interchange:${env.tenant}:${what}`}, 0))`,
  );
};

/** The export of an account that is still being made. */
export const waitingExportOf = async (
  tx: Tx,
  accountId: string,
  format: ExportFormat,
): Promise<string | null> => {
  const [row] = await tx
    .select({ id: interchangeExport.id })
    .from(interchangeExport)
    .where(
      and(
        eq(interchangeExport.tenantId, env.tenant),
        eq(interchangeExport.createdBy, accountId),
        eq(interchangeExport.format, format),
        eq(interchangeExport.state, 'waiting'),
      ),
    );
  return row?.id ?? null;
};

export const addExport = async (
  tx: Tx,
  row: Pick<InterchangeExport, 'id' | 'format' | 'createdBy' | 'createdAt'>,
): Promise<void> => {
  await tx
    .insert(interchangeExport)
    .values({ tenantId: env.tenant, scope: 'province', state: 'waiting', ...row });
};

export const changeExport = async (
  db: Reader,
  id: string,
  change: Partial<InterchangeExport>,
): Promise<void> => {
  await db.update(interchangeExport).set(change).where(one(id));
};

/** The newest exports of a format with who asked for them. */
export const recentExports = async (db: Reader, format: ExportFormat, limit: number) =>
  db
    .select({
      id: interchangeExport.id,
      state: interchangeExport.state,
      rowsDone: interchangeExport.rowsDone,
      rowsTotal: interchangeExport.rowsTotal,
      byteCount: interchangeExport.byteCount,
      createdAt: interchangeExport.createdAt,
      expiresAt: interchangeExport.expiresAt,
      createdByName: account.displayName,
    })
    .from(interchangeExport)
    .innerJoin(
      account,
      and(eq(account.tenantId, interchangeExport.tenantId), eq(account.id, interchangeExport.createdBy)),
    )
    .where(and(eq(interchangeExport.tenantId, env.tenant), eq(interchangeExport.format, format)))
    .orderBy(desc(interchangeExport.createdAt), desc(interchangeExport.id))
    .limit(limit);

/**
 * Marks what has expired, and gives the files that nothing points at any more: an upload of the same bytes that is
 * younger than `importsSince`, or a younger export, keeps its file.
 */
export const expireExports = async (tx: Reader, now: Date, importsSince: Date): Promise<string[]> => {
  const expired = await tx
    .update(interchangeExport)
    .set({ state: 'expired' })
    .where(
      and(
        eq(interchangeExport.tenantId, env.tenant),
        eq(interchangeExport.state, 'ready'),
        lt(interchangeExport.expiresAt, now),
        isNotNull(interchangeExport.sha256),
      ),
    )
    .returning({ sha256: interchangeExport.sha256 });
  const free: string[] = [];
  for (const { sha256 } of expired) {
    if (sha256 === null) continue;
    const [held] = await tx.execute<{ held: boolean }>(sql`
      select exists (select 1 from import_file where tenant_id = ${env.tenant} and sha256 = ${sha256}
                        and created_at >= ${importsSince.toISOString()}::timestamptz)
          or exists (select 1 from interchange_export where tenant_id = ${env.tenant} and sha256 = ${sha256}
                        and state = 'ready') as held`);
    if (!held?.held) free.push(sha256);
  }
  return free;
};
