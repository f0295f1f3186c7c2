import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { orgUnit, orgUnitKind, orgUnitName, orgUnitParent } from '#db/schema/organisation.ts';
import type { Organisation } from '#domain/organisation/history.ts';
import type { Tree } from '#domain/organisation/terms.ts';
import { env } from '#lib/env.ts';

type DatedTable = typeof orgUnitName | typeof orgUnitKind | typeof orgUnitParent;

/** Every unit of a tree with all that is dated about it, as it is known now; four queries. */
export const loadOrganisation = async (db: Reader, tree: Tree): Promise<Organisation> => {
  const ofTree = (table: DatedTable) =>
    and(
      eq(table.tenantId, env.tenant),
      sql`exists (select 1 from org_unit u where u.tenant_id = ${env.tenant} and u.id = ${table.unitId} and u.tree = ${tree})`,
    );
  const units = await db
    .select({ id: orgUnit.id, code: orgUnit.code })
    .from(orgUnit)
    .where(and(eq(orgUnit.tenantId, env.tenant), eq(orgUnit.tree, tree)))
    .orderBy(asc(orgUnit.code));
  const names = byUnit(
    await db.select().from(orgUnitName).where(ofTree(orgUnitName)).orderBy(asc(orgUnitName.validFrom)),
    (row) => row.name,
  );
  const kinds = byUnit(
    await db.select().from(orgUnitKind).where(ofTree(orgUnitKind)).orderBy(asc(orgUnitKind.validFrom)),
    (row) => ({ kind: row.kind, sector: row.sector }),
  );
  const parents = byUnit(
    await db.select().from(orgUnitParent).where(ofTree(orgUnitParent)).orderBy(asc(orgUnitParent.validFrom)),
    (row) => row.parentId,
  );
  return new Map(
    units.map(({ id, code }) => [
      id,
      { id, code, tree, names: names(id), kinds: kinds(id), parents: parents(id) },
    ]),
  );
};

type Row = { unitId: string; validFrom: string; validTo: string | null; document: string | null };

const byUnit = <R extends Row, Value>(rows: readonly R[], value: (row: R) => Value) => {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.unitId);
    if (group) group.push(row);
    else groups.set(row.unitId, [row]);
  }
  return (unitId: string) =>
    (groups.get(unitId) ?? []).map((row) => ({
      from: row.validFrom,
      to: row.validTo,
      value: value(row),
      document: row.document,
    }));
};
