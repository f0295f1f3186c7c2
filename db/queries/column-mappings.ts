import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { columnMapping } from '#db/schema/roster-sync.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { env } from '#lib/env.ts';

export type SavedMapping = typeof columnMapping.$inferSelect;

/** Who sends: a unit, or an account when the file is bound to no unit. */
export type Sender = { readonly unitId: string | null; readonly accountId: string };

const bySender = ({ unitId, accountId }: Sender): SQL | undefined =>
  unitId === null
    ? and(isNull(columnMapping.unitId), eq(columnMapping.accountId, accountId))
    : eq(columnMapping.unitId, unitId);

/** What a sender has saved for a kind of file, by name. */
export const mappingsOfSender = async (
  db: Reader,
  kind: ImportKind,
  sender: Sender,
): Promise<SavedMapping[]> =>
  db
    .select()
    .from(columnMapping)
    .where(and(eq(columnMapping.tenantId, env.tenant), eq(columnMapping.kind, kind), bySender(sender)))
    .orderBy(asc(columnMapping.name), asc(columnMapping.id));

export const mappingById = async (db: Reader, id: string): Promise<SavedMapping | null> => {
  const [row] = await db
    .select()
    .from(columnMapping)
    .where(and(eq(columnMapping.tenantId, env.tenant), eq(columnMapping.id, id)));
  return row ?? null;
};

/** Keeps a mapping; one of the same sender, kind and headings is replaced. */
export const saveMapping = async (
  tx: Tx,
  row: Omit<typeof columnMapping.$inferInsert, 'tenantId'>,
  sender: Sender,
): Promise<void> => {
  await tx
    .delete(columnMapping)
    .where(
      and(
        ...[eq(columnMapping.tenantId, env.tenant), eq(columnMapping.kind, row.kind), bySender(sender)],
        eq(columnMapping.signature, row.signature),
      ),
    );
  await tx.insert(columnMapping).values({ tenantId: env.tenant, ...row });
};

export const renameMapping = async (tx: Tx, id: string, name: string, now: Date): Promise<void> => {
  await tx
    .update(columnMapping)
    .set({ name, changedAt: now })
    .where(and(eq(columnMapping.tenantId, env.tenant), eq(columnMapping.id, id)));
};

export const dropMapping = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(columnMapping).where(and(eq(columnMapping.tenantId, env.tenant), eq(columnMapping.id, id)));
};

/** The mappings of some units and of an account itself, with the unit's newest name. */
export const visibleMappings = async (db: Reader, units: readonly string[], accountId: string) =>
  db
    .select({
      id: columnMapping.id,
      kind: columnMapping.kind,
      name: columnMapping.name,
      columns: columnMapping.columns,
      changedAt: columnMapping.changedAt,
      unitName: sql<string | null>`(select n.name from org_unit_name n
        where n.tenant_id = ${env.tenant} and n.unit_id = column_mapping.unit_id
        order by n.valid_to is null desc, n.valid_from desc limit 1)`,
    })
    .from(columnMapping)
    .where(
      and(
        eq(columnMapping.tenantId, env.tenant),
        or(
          and(isNull(columnMapping.unitId), eq(columnMapping.accountId, accountId)),
          units.length === 0 ? sql`false` : inArray(columnMapping.unitId, [...units]),
        ),
      ),
    )
    .orderBy(asc(columnMapping.name), asc(columnMapping.id))
    .limit(200);
