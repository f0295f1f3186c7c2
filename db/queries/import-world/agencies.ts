import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { orgUnit, orgUnitKind, orgUnitName, orgUnitParent } from '#db/schema/organisation.ts';
import type { StoredUnit } from '#domain/imports/plan-units.ts';
import type { KnownUnit } from '#domain/imports/unit-directory.ts';
import type { Segment } from '#domain/imports/unit-timeline.ts';
import type { Sector } from '#domain/organisation/terms.ts';
import { env } from '#lib/env.ts';

const ofAgencies = (table: typeof orgUnitName | typeof orgUnitKind | typeof orgUnitParent) =>
  and(
    eq(table.tenantId, env.tenant),
    sql`exists (select 1 from org_unit u where u.tenant_id = ${env.tenant} and u.id = ${table.unitId} and u.tree = 'agency')`,
  );

const grouped = <Row extends { unitId: string }, Value>(
  rows: readonly Row[],
  segment: (row: Row) => Segment<Value> | null,
): Map<string, Segment<Value>[]> => {
  const groups = new Map<string, Segment<Value>[]>();
  for (const row of rows) {
    const made = segment(row);
    if (made !== null) groups.set(row.unitId, [...(groups.get(row.unitId) ?? []), made]);
  }
  return groups;
};

/** All agencies with everything that is dated about them, by their code in lower case; four queries. */
export const loadAgencies = async (db: Reader): Promise<ReadonlyMap<string, StoredUnit>> => {
  const units = await db
    .select({ id: orgUnit.id, code: orgUnit.code })
    .from(orgUnit)
    .where(and(eq(orgUnit.tenantId, env.tenant), eq(orgUnit.tree, 'agency')));
  const keys = new Map(units.map((unit) => [unit.id, unit.code.toLowerCase()]));
  const dated = (row: { id: string; validFrom: string; validTo: string | null }) => ({
    ...{ id: row.id, from: row.validFrom, to: row.validTo },
  });
  const names = grouped(await db.select().from(orgUnitName).where(ofAgencies(orgUnitName)), (row) => ({
    ...dated(row),
    value: row.name,
  }));
  const kinds = grouped(await db.select().from(orgUnitKind).where(ofAgencies(orgUnitKind)), (row) => {
    const value: { kind: string; sector: Sector | null } = { kind: row.kind, sector: row.sector };
    return { ...dated(row), value };
  });
  const parents = grouped(await db.select().from(orgUnitParent).where(ofAgencies(orgUnitParent)), (row) => {
    const value = keys.get(row.parentId);
    return value === undefined ? null : { ...dated(row), value };
  });
  return new Map(
    units.map(({ id, code }) => {
      const timeline = {
        names: names.get(id) ?? [],
        kinds: kinds.get(id) ?? [],
        parents: parents.get(id) ?? [],
      };
      return [code.toLowerCase(), { id, code, timeline }];
    }),
  );
};

/** The same for finding the unit that a roster row names. */
export const knownUnits = (agencies: ReadonlyMap<string, StoredUnit>): KnownUnit[] =>
  [...agencies.values()].map(({ id, code, timeline }) => ({
    ...{ id, code, life: timeline.kinds },
    names: timeline.names.map(({ from, to, value }) => ({ from, to, name: value })),
  }));
