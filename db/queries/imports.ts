import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { type ImportProblem, importFile } from '#db/schema/imports.ts';
import { account } from '#db/schema/people.ts';
import { env } from '#lib/env.ts';

export type ImportFile = typeof importFile.$inferSelect;

const thisFile = (id: string) => and(eq(importFile.tenantId, env.tenant), eq(importFile.id, id));

export const importById = async (db: Reader, id: string): Promise<ImportFile | null> => {
  const [row] = await db.select().from(importFile).where(thisFile(id));
  return row ?? null;
};

/** The file's row, held until the transaction ends, so that it is applied once. */
export const lockImport = async (tx: Tx, id: string): Promise<ImportFile | null> => {
  const [row] = await tx.select().from(importFile).where(thisFile(id)).for('update');
  return row ?? null;
};

/**
 * Lets checks of the same file wait for each other, and imports be applied one after the other, until the transaction
 * ends. Not by the file's row: progress is written to that from outside.
 */
export const lockImports = async (tx: Tx, what: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`imports:${env.tenant}:${what}`}, 0))`,
  );
};

/** An import of the same bytes that was applied with nothing wrong in it: there is nothing to do again. */
export const appliedWhole = async (
  db: Reader,
  { kind, sha256, unitId }: Pick<ImportFile, 'kind' | 'sha256' | 'unitId'>,
): Promise<ImportFile | null> => {
  const [row] = await db
    .select()
    .from(importFile)
    .where(
      and(
        ...[eq(importFile.tenantId, env.tenant), eq(importFile.kind, kind), eq(importFile.sha256, sha256)],
        ...[eq(importFile.mode, 'supplement'), sql`${importFile.unitId} is not distinct from ${unitId}`],
        ...[eq(importFile.state, 'applied'), sql`(${importFile.counts}->>'wrong')::int = 0`],
      ),
    )
    .orderBy(desc(importFile.appliedAt))
    .limit(1);
  return row ?? null;
};

/** What an upload is bound to. */
type ImportBounds = 'unitId' | 'guarded' | 'mode' | 'asOf';

export const addImport = async (
  tx: Tx,
  row: Pick<
    ImportFile,
    'id' | 'kind' | 'fileName' | 'sha256' | 'byteCount' | 'createdBy' | 'createdAt' | ImportBounds
  >,
): Promise<ImportFile | null> => {
  const [added] = await tx
    .insert(importFile)
    .values({ tenantId: env.tenant, state: 'checking', ...row })
    .returning();
  return added ?? null;
};

export const changeImport = async (db: Reader, id: string, change: Partial<ImportFile>): Promise<void> => {
  await db.update(importFile).set(change).where(thisFile(id));
};

/** How far a check has come, for whoever looks; nothing happens once the check is over. */
export const reportProgress = async (
  db: Reader,
  id: string,
  rowsDone: number,
  rowsTotal: number | null,
): Promise<void> => {
  await db
    .update(importFile)
    .set({ rowsDone, rowsTotal })
    .where(and(thisFile(id), eq(importFile.state, 'checking')));
};

export const refuseImport = async (tx: Tx, id: string, refusal: ImportProblem, now: Date): Promise<void> => {
  await changeImport(tx, id, { state: 'refused', refusal, previewedAt: now, counts: null });
};

export type ImportSummary = Pick<
  ImportFile,
  'id' | 'kind' | 'mode' | 'asOf' | 'fileName' | 'state' | 'counts' | 'refusal' | 'createdAt' | 'appliedAt'
> & { readonly createdByName: string | null };

/**
 * Imports from the newest on, `limit` of them; `before` is the id of the last one of the page before. Of `units` only:
 * those bound to a unit of these subtrees.
 */
export const recentImports = async (
  db: Reader,
  { units, before, limit }: { units: SQL | 'province'; before: string | null; limit: number },
): Promise<ImportSummary[]> =>
  db
    .select({
      id: importFile.id,
      kind: importFile.kind,
      mode: importFile.mode,
      asOf: importFile.asOf,
      fileName: importFile.fileName,
      state: importFile.state,
      counts: importFile.counts,
      refusal: importFile.refusal,
      createdAt: importFile.createdAt,
      appliedAt: importFile.appliedAt,
      createdByName: account.displayName,
    })
    .from(importFile)
    .leftJoin(account, and(eq(account.tenantId, importFile.tenantId), eq(account.id, importFile.createdBy)))
    .where(
      and(
        eq(importFile.tenantId, env.tenant),
        before === null ? undefined : lt(importFile.id, before),
        units === 'province' ? undefined : sql`${importFile.unitId} in ${units}`,
      ),
    )
    .orderBy(desc(importFile.id))
    .limit(limit);
