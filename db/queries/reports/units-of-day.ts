import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unitLivesKnown, unitsKnownOn } from '#db/queries/organisation/known.ts';
import { grouped } from '#db/queries/reports/grouped.ts';
import { unitsOn } from '#db/queries/units.ts';
import { orgUnit, orgUnitKind } from '#db/schema/organisation.ts';
import { tenant } from '#db/schema/people.ts';
import type { UnitTree } from '#domain/indicators/tree.ts';
import { unitTree } from '#domain/indicators/tree.ts';
import type { UnitLife } from '#domain/indicators/unit-life.ts';
import { type TargetLevel, targetLevelOf } from '#domain/plan/target-level.ts';
import type { PrintedUnit } from '#domain/reporting/snapshot.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/**
 * The province itself, above every agency without a parent, so that its total counts people once however many roots
 * there are. It is no unit that anybody works in; its id is the nil UUID.
 */
export const provinceId = '00000000-0000-0000-0000-000000000000';
export const provinceCode = 'TOAN-TINH';

/** The agencies of one day, placed and named as on that day. */
export type UnitsOfDay = {
  readonly day: Day;
  /** Only what was recorded up to this instant is read, of units here and of people's facts by whoever takes these units; null: all. */
  readonly recordedUpTo: Date | null;
  /** Depth-first, the province first. */
  readonly printed: readonly PrintedUnit[];
  readonly byId: ReadonlyMap<string, PrintedUnit>;
  readonly tree: UnitTree;
  /** Which of an indicator's targets holds of a unit. */
  readonly levels: ReadonlyMap<string, TargetLevel>;
  /** Of every agency there ever was. */
  readonly lives: ReadonlyMap<string, UnitLife>;
};

/** Three queries. A unit whose parent does not exist that day stands right below the province. */
export const unitsOfDay = async (
  db: Reader,
  day: Day,
  recordedUpTo: Date | null = null,
): Promise<UnitsOfDay> => {
  const rows = await (recordedUpTo
    ? unitsKnownOn(db, 'agency', day, recordedUpTo)
    : unitsOn(db, 'agency', day));
  const [province] = await db.select({ name: tenant.nameVi }).from(tenant).where(eq(tenant.id, env.tenant));
  const known = new Set(rows.map((row) => row.id));
  const printed = [
    {
      unitId: provinceId,
      code: provinceCode,
      name: province?.name ?? env.tenant,
      parentId: null,
      sector: 'state' as const,
    },
    ...rows.map((row) => ({
      unitId: row.id,
      code: row.code,
      name: row.name,
      parentId: row.parentId !== null && known.has(row.parentId) ? row.parentId : provinceId,
      sector: row.sector ?? ('state' as const),
    })),
  ];
  const byId = new Map(printed.map((unit) => [unit.unitId, unit]));
  const tree = unitTree(printed);
  return {
    day,
    recordedUpTo,
    tree,
    byId,
    levels: new Map([
      [provinceId, 'province' as const],
      ...rows.map((row) => [row.id, targetLevelOf(row.kind)] as const),
    ]),
    printed: tree.order.flatMap((unitId) => byId.get(unitId) ?? []),
    lives: await (recordedUpTo ? unitLivesKnown(db, recordedUpTo) : unitLives(db)),
  };
};

const unitLives = async (db: Reader): Promise<ReadonlyMap<string, UnitLife>> => {
  const rows = await db
    .select({
      unitId: orgUnitKind.unitId,
      sector: orgUnitKind.sector,
      from: orgUnitKind.validFrom,
      to: orgUnitKind.validTo,
    })
    .from(orgUnitKind)
    .innerJoin(orgUnit, and(eq(orgUnit.tenantId, orgUnitKind.tenantId), eq(orgUnit.id, orgUnitKind.unitId)))
    .where(and(eq(orgUnitKind.tenantId, env.tenant), eq(orgUnit.tree, 'agency')))
    .orderBy(asc(orgUnitKind.unitId), asc(orgUnitKind.validFrom));
  const lives = grouped(rows, (row) => row.unitId);
  return new Map(
    [...lives].map(([unitId, parts]) => [
      unitId,
      parts.map(({ sector, from, to }) => ({ sector: sector ?? 'state', from, to })),
    ]),
  );
};
