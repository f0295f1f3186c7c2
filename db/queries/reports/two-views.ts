import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import { CellSums, countAll } from '#db/queries/reports/numbers.ts';
import { provinceId, type UnitsOfDay, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { uuids } from '#db/queries/standings.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import { cellsOf, tallyRows } from '#domain/indicators/tally.ts';
import { unitsOfToday } from '#domain/organisation/units-of-today.ts';
import type { Period } from '#domain/reporting/period.ts';
import { printRows } from '#domain/reporting/print-rows.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export const reportViews = ['was', 'is'] as const;
export type ReportView = (typeof reportViews)[number];

export type ViewedReport = { readonly units: UnitsOfDay; readonly rows: readonly PrintedRow[] };

/**
 * The numbers of a period counted from the facts as they stood on its cut-off day, on the tree of that day (`was`) or on
 * the tree of today (`is`): the same people, each once, elsewhere. Before the cut-off day both are the same. Inside
 * `oneMoment`.
 */
export const viewedReport = async (
  db: Reader,
  plan: RecordedPlan,
  period: Period,
  view: ReportView,
  today: Day,
): Promise<ViewedReport> => {
  const then = await unitsOfDay(db, period.to);
  const window = windowOf(period, plan.content);
  if (view === 'was' || today <= period.to) {
    const cells = await countAll(db, window, then);
    return {
      units: then,
      rows: printRows(tallyRows(cells, then.tree, window.counted), plan.content, period.year),
    };
  }
  const units = await unitsOfDay(db, today);
  const placed = await placing(db, then, units);
  const sums = new CellSums();
  await countAll(db, window, then, (standings) => {
    for (const one of standings) sums.add(cellsOf(placed(one), units.tree));
  });
  return {
    units,
    rows: printRows(tallyRows(sums.cells(), units.tree, window.counted), plan.content, period.year),
  };
};

/** Puts a standing into the units of today. */
const placing = async (
  db: Reader,
  then: UnitsOfDay,
  now: UnitsOfDay,
): Promise<(standing: Standing) => Standing> => {
  const successions = await db.execute<{ unitId: string; successorId: string }>(sql`
    select unit_id as "unitId", successor_id as "successorId" from org_unit_successor
     where tenant_id = ${env.tenant} and succeeded_on > ${then.day} and succeeded_on <= ${now.day}
     order by unit_id, successor_id`);
  const places = unitsOfToday(then.printed, successions, new Set(now.byId.keys()), provinceId);
  const split = [...places.values()].filter((each) => each.length > 1).flat();
  const posted = await peopleIn(db, split, now.day);
  const place = (unitIds: readonly string[], personId: string): string[] => [
    ...new Set(
      unitIds.map((unitId) => {
        const choices = places.get(unitId) ?? [provinceId];
        return choices.find((each) => posted.has(`${personId} ${each}`)) ?? choices[0] ?? provinceId;
      }),
    ),
  ];
  return (one) => ({
    ...one,
    unitIds: place(one.unitIds, one.personId),
    unitIdsBySegment: {
      public: place(one.unitIdsBySegment.public, one.personId),
      enterprise: place(one.unitIdsBySegment.enterprise, one.personId),
    },
  });
};

/** Who is posted where on a day, for units that a unit was split into. */
const peopleIn = async (db: Reader, unitIds: readonly string[], day: Day): Promise<ReadonlySet<string>> => {
  if (unitIds.length === 0) return new Set();
  const rows = await db.execute<{ key: string }>(sql`
    select distinct person_id || ' ' || unit_id as key from position
     where tenant_id = ${env.tenant} and superseded_at is null and unit_id = any(${uuids(unitIds)})
       and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`);
  return new Set(rows.map((row) => row.key));
};
