import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { importFile, importRow } from '#db/schema/imports.ts';
import { signInAttempt } from '#db/schema/people.ts';
import { importLeaver } from '#db/schema/roster-sync.ts';
import { env } from '#lib/env.ts';

/** Makes the partitions of the given years; a no-op for those that stand. */
export const makePartitions = async (tx: Reader, years: readonly number[]): Promise<void> => {
  for (const year of years) await tx.execute(sql`select make_year_partitions(${year})`);
};

export const dropOldSignInAttempts = async (tx: Reader, before: Date): Promise<void> => {
  await tx
    .delete(signInAttempt)
    .where(and(eq(signInAttempt.tenantId, env.tenant), lt(signInAttempt.at, before)));
};

/** Removes what was staged and never applied; the file's own row and its counts stay. */
export const dropOldStagedRows = async (tx: Reader, before: Date): Promise<void> => {
  const old = tx
    .select({ id: importFile.id })
    .from(importFile)
    .where(and(eq(importFile.tenantId, env.tenant), lt(importFile.createdAt, before)));
  await tx
    .delete(importLeaver)
    .where(and(eq(importLeaver.tenantId, env.tenant), inArray(importLeaver.importId, old)));
  await tx.delete(importRow).where(and(eq(importRow.tenantId, env.tenant), inArray(importRow.importId, old)));
};

/** The hashes of uploaded files that no import since then has brought again: lists of people are not kept for ever. */
export const oldImportedFiles = async (tx: Reader, before: Date): Promise<string[]> => {
  const rows = await tx
    .select({ sha256: importFile.sha256 })
    .from(importFile)
    .where(eq(importFile.tenantId, env.tenant))
    .groupBy(importFile.sha256)
    .having(
      sql`max(${importFile.createdAt}) < ${before.toISOString()}::timestamptz and not exists (
            select 1 from interchange_export x where x.tenant_id = ${env.tenant} and x.sha256 = ${importFile.sha256} and x.state = 'ready')
        and not exists (select 1 from evidence e where e.tenant_id = ${env.tenant} and e.file_sha256 = ${importFile.sha256})
        and not exists (select 1 from communication c where c.tenant_id = ${env.tenant} and c.file_sha256 = ${importFile.sha256})
        and not exists (select 1 from declaration_file d where d.tenant_id = ${env.tenant} and d.file_sha256 = ${importFile.sha256})
        and not exists (select 1 from task_report_file t where t.tenant_id = ${env.tenant} and t.file_sha256 = ${importFile.sha256})`,
    );
  return rows.map((row) => row.sha256);
};
