import { and, asc, eq, gt, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { importFile, importRow } from '#db/schema/imports.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { RowFilter } from '#domain/imports/preview.ts';
import { env } from '#lib/env.ts';
import { asJson, insertMany } from './import-write/insert-many.ts';

export type ImportRow = typeof importRow.$inferSelect;
export type NewImportRow = Omit<ImportRow, 'tenantId' | 'importId'>;

const ofImport = (importId: string) =>
  and(eq(importRow.tenantId, env.tenant), eq(importRow.importId, importId));

export const dropRows = async (tx: Tx, importId: string): Promise<void> => {
  await tx.delete(importRow).where(ofImport(importId));
};

export const addRows = async (tx: Tx, importId: string, rows: readonly NewImportRow[]): Promise<void> =>
  insertMany(
    tx,
    importRow,
    rows.map((row) => ({ tenantId: env.tenant, importId, ...row })),
  );

const passing = (filter: RowFilter): SQL | undefined => {
  if (filter === 'all') return undefined;
  if (filter === 'joined' || filter === 'moved')
    return and(ne(importRow.status, 'wrong'), eq(importRow.effect, filter));
  if (filter === 'changed' || filter === 'unchanged')
    return and(
      ne(importRow.status, 'wrong'),
      sql`coalesce(${importRow.effect}, ${importRow.status}) = ${filter}`,
    );
  if (filter !== 'unknown-person') return eq(importRow.status, filter);
  return and(eq(importRow.status, 'wrong'), sql`${importRow.problems} @> '[{"code":"unknown-person"}]'`);
};

/** Rows after a row number, in the order of the file; without what is staged to be written. */
export const rowsPage = async (
  db: Reader,
  importId: string,
  { filter, after, limit }: { filter: RowFilter; after: number; limit: number },
) =>
  db
    .select({
      number: importRow.number,
      status: importRow.status,
      label: importRow.label,
      problems: importRow.problems,
      changes: importRow.changes,
    })
    .from(importRow)
    .where(and(ofImport(importId), passing(filter), gt(importRow.number, after)))
    .orderBy(asc(importRow.number))
    .limit(limit);

/**
 * About `limit` staged rows that can still be written, all rows of one person together; `after` is `next` of the
 * portion before. Rows that are about no person (units) come all at once.
 */
export const stagedRows = async (tx: Tx, importId: string, after: string | null, limit: number) => {
  const person = sql<string>`coalesce(${importRow.idHash}, '')`;
  const waiting = and(
    ofImport(importId),
    isNotNull(importRow.row),
    after === null ? undefined : sql`${person} > ${after}`,
  );
  const last = tx
    .select({ person: person.as('person') })
    .from(importRow)
    .where(waiting);
  const end = sql`(select max(p.person) from (${last.orderBy(person).limit(limit)}) p)`;
  const rows = await tx
    .select({ number: importRow.number, status: importRow.status, row: importRow.row, person })
    .from(importRow)
    .where(and(waiting, sql`${person} <= ${end}`))
    .orderBy(asc(importRow.number));
  const next = rows.reduce<string | null>(
    (max, row) => (max === null || row.person > max ? row.person : max),
    null,
  );
  return { rows, next };
};

/** Puts what was decided at the last moment in the place of what the preview said. */
export const changeRows = async (
  tx: Tx,
  importId: string,
  rows: readonly Pick<ImportRow, 'number' | 'status' | 'problems' | 'changes'>[],
): Promise<void> => {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update import_row as stored set status = given.status, problems = given.problems, changes = given.changes
      from jsonb_populate_recordset(null::import_row, ${asJson(rows)}::jsonb) as given
     where stored.tenant_id = ${env.tenant} and stored.import_id = ${importId} and stored.number = given.number`);
};

/** Personal data does not wait longer than needed: what was written is forgotten here. */
export const emptyRows = async (tx: Tx, importId: string): Promise<void> => {
  await tx
    .update(importRow)
    .set({ row: null, idHash: null, nameFolded: null })
    .where(
      and(
        ofImport(importId),
        sql`coalesce(${importRow.row}::text, ${importRow.idHash}, ${importRow.nameFolded}) is not null`,
      ),
    );
};

/** How many rows there are of each status, and of unknown people. */
export const countRows = async (db: Reader, importId: string) => {
  const [counts] = await db
    .select({
      new: sql<number>`count(*) filter (where ${importRow.status} = 'new')`.mapWith(Number),
      changed: sql<number>`count(*) filter (where ${importRow.status} = 'changed')`.mapWith(Number),
      unchanged: sql<number>`count(*) filter (where ${importRow.status} = 'unchanged')`.mapWith(Number),
      wrong: sql<number>`count(*) filter (where ${importRow.status} = 'wrong')`.mapWith(Number),
      unknownPeople: sql<number>`count(*) filter (where ${passing('unknown-person')})`.mapWith(Number),
    })
    .from(importRow)
    .where(ofImport(importId));
  return counts ?? { new: 0, changed: 0, unchanged: 0, wrong: 0, unknownPeople: 0 };
};

/** The rows of these very bytes that an earlier import has written or found standing: they are not written again. */
export const rowsAppliedBefore = async (
  tx: Tx,
  file: { readonly kind: ImportKind; readonly sha256: string },
): Promise<ReadonlySet<number>> => {
  const rows = await tx
    .selectDistinct({ number: importRow.number })
    .from(importRow)
    .innerJoin(
      importFile,
      and(eq(importFile.tenantId, importRow.tenantId), eq(importFile.id, importRow.importId)),
    )
    .where(
      and(
        eq(importFile.tenantId, env.tenant),
        eq(importFile.kind, file.kind),
        eq(importFile.sha256, file.sha256),
        eq(importFile.state, 'applied'),
        ne(importRow.status, 'wrong'),
      ),
    );
  return new Set(rows.map((row) => row.number));
};
