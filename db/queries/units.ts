import { and, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { orgUnit, orgUnitKind, orgUnitName, orgUnitParent } from '#db/schema/organisation.ts';
import type { Sector, Tree } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type UnitRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly sector: Sector | null;
  readonly parentId: string | null;
  readonly demo: boolean;
};

type Dated = typeof orgUnitName | typeof orgUnitKind | typeof orgUnitParent;
const holds = (table: Dated, day: Day): SQL | undefined =>
  and(lte(table.validFrom, day), or(isNull(table.validTo), gte(table.validTo, day)));

/** Every unit of a tree that exists on a day, as it is called and placed that day, ordered by code. */
export const unitsOn = async (db: Reader, tree: Tree, day: Day): Promise<UnitRow[]> =>
  db
    .select({
      id: orgUnit.id,
      code: orgUnit.code,
      name: orgUnitName.name,
      kind: orgUnitKind.kind,
      sector: orgUnitKind.sector,
      parentId: orgUnitParent.parentId,
      demo: orgUnit.demo,
    })
    .from(orgUnit)
    .innerJoin(
      orgUnitName,
      and(
        eq(orgUnitName.tenantId, orgUnit.tenantId),
        eq(orgUnitName.unitId, orgUnit.id),
        holds(orgUnitName, day),
      ),
    )
    .innerJoin(
      orgUnitKind,
      and(
        eq(orgUnitKind.tenantId, orgUnit.tenantId),
        eq(orgUnitKind.unitId, orgUnit.id),
        holds(orgUnitKind, day),
      ),
    )
    .leftJoin(
      orgUnitParent,
      and(
        eq(orgUnitParent.tenantId, orgUnit.tenantId),
        eq(orgUnitParent.unitId, orgUnit.id),
        holds(orgUnitParent, day),
      ),
    )
    .where(and(eq(orgUnit.tenantId, env.tenant), eq(orgUnit.tree, tree)))
    .orderBy(orgUnit.code);

/** A unit and all its ancestors on a day, nearest first; empty when there is no such unit. */
export const unitPath = async (db: Reader, unitId: string, day: Day): Promise<string[]> => {
  const rows = await db.execute<{ unit_id: string }>(sql`
    with recursive up as (
      select id as unit_id, 0 as height from org_unit where tenant_id = ${env.tenant} and id = ${unitId}
      union all
      select p.parent_id, up.height + 1 from up join org_unit_parent p
        on p.tenant_id = ${env.tenant} and p.unit_id = up.unit_id
       and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
    ) select unit_id from up order by height`);
  return rows.map((row) => row.unit_id);
};

/** What a unit is called on a day; null when it is not there. */
export const unitNameOn = async (db: Reader, unitId: string, day: Day): Promise<string | null> => {
  const [row] = await db
    .select({ name: orgUnitName.name })
    .from(orgUnitName)
    .where(
      and(eq(orgUnitName.tenantId, env.tenant), eq(orgUnitName.unitId, unitId), holds(orgUnitName, day)),
    );
  return row?.name ?? null;
};

/** Some units and everything below them on a day. */
export const unitsUnder = async (db: Reader, unitIds: readonly string[], day: Day): Promise<Set<string>> => {
  if (unitIds.length === 0) return new Set();
  const rows = await db.execute<{ unit_id: string }>(sql`
    select unit_id from ${subtreeOf(unitIds, day)} under`);
  return new Set(rows.map((row) => row.unit_id));
};

/** SQL giving the ids of some units and everything below them on a day. */
export const subtreeOf = (unitIds: readonly string[], day: Day): SQL => sql`(
  with recursive down as (
    select id as unit_id from org_unit where tenant_id = ${env.tenant} and id = any(${sql.param(`{${unitIds.join(',')}}`)}::uuid[])
    union
    select p.unit_id from down join org_unit_parent p
      on p.tenant_id = ${env.tenant} and p.parent_id = down.unit_id
     and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
  ) select unit_id from down)`;
