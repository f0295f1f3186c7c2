import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { communicationStands, endedWithin } from '#db/queries/communications.ts';
import { heirOf, soleHeirs } from '#db/queries/heirs.ts';
import { ledgerAt } from '#db/queries/ledger.ts';
import { placesOfAgencies, provincePlace } from '#db/queries/places.ts';
import { provinceId, type UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { communication } from '#db/schema/ledger.ts';
import type { Figure, FigureRow } from '#domain/indicators/figure.ts';
import { subtreeOf } from '#domain/indicators/tree.ts';
import type { LedgerReading } from '#domain/ledger/cell.ts';
import { ledgerTotal } from '#domain/ledger/total.ts';
import type { Period } from '#domain/reporting/period.ts';

type Ask = {
  readonly indicator: { readonly code: string };
  readonly period: Period;
  readonly units: UnitsOfDay;
  readonly recordedUpTo: Date | null;
};

type Recorded = { readonly reach: number | null };

/**
 * What was recorded in the period, by the unit of the period's last day that answers for it: what an ended unit did counts
 * for its heir; without one, for the province alone. Two queries at most.
 */
const recordedByUnit = async (db: Reader, { period, units, recordedUpTo }: Ask) => {
  const found = await db.execute<{ unit_id: string; reach: string | null }>(sql`
    select ${communication.unitId} as unit_id, sum(${communication.reach})::text as reach from ${communication}
     where ${communicationStands(recordedUpTo)} and ${endedWithin(period.from, period.to)}
     group by ${communication.unitId}`);
  const gone = found.some(({ unit_id }) => !units.byId.has(unit_id));
  const heirs = gone ? await soleHeirs(db) : new Map<string, string>();
  return found.map(({ unit_id, reach }) => ({
    ...{ unitId: unit_id, heldBy: heirOf(unit_id, (id) => units.byId.has(id), heirs) ?? provinceId },
    reach: reach === null ? null : Number(reach),
  }));
};

/**
 * I-02, for every unit: the sum of the reach of communication work beside the population. Reach is lượt: one person may
 * stand in it many times, so `counted` may exceed the denominator, is never cut to it, and their quotient is no rate of
 * people. A unit with no recorded reach below it has null, never zero. Source: indicators.md, I-02 and rules 2 and 5.
 */
export const reachedFigures = async (db: Reader, ask: Ask): Promise<readonly Figure[]> => {
  const { units, period, recordedUpTo, indicator } = ask;
  const [recorded, places, province, population] = await Promise.all([
    recordedByUnit(db, ask),
    placesOfAgencies(db, units.printed),
    provincePlace(db, units.day),
    ledgerAt(db, 'population', null, period.to, recordedUpTo),
  ]);
  const own = new Map<string, Recorded>();
  for (const { heldBy, reach } of recorded) {
    const before = own.get(heldBy)?.reach ?? null;
    own.set(heldBy, { reach: reach === null ? before : (before ?? 0) + reach });
  }
  return units.printed.map(({ unitId }) => {
    const below = subtreeOf(unitId, units.tree);
    const reaches = below.flatMap((id) => own.get(id)?.reach ?? []);
    const communes = below.filter((id) => places.has(id));
    const wholePlace = unitId === provinceId ? province : places.get(unitId);
    const readings: readonly (LedgerReading | null)[] =
      wholePlace && population.has(wholePlace)
        ? [population.get(wholePlace) ?? null]
        : communes.map((id) => population.get(places.get(id) ?? '') ?? null);
    const total = ledgerTotal(readings, period.to);
    return {
      ...{ indicator: indicator.code, unitId, arm: 'reached' as const },
      counted: reaches.length === 0 ? null : reaches.reduce((sum, reach) => sum + reach, 0),
      denominator: total.value,
      denominatorSource: total.source,
      notReported: silentCommunes(communes, own, units).length,
      interval: null,
    };
  });
};

/** Communes in whose committee and offices nothing was recorded. */
const silentCommunes = (
  communes: readonly string[],
  own: ReadonlyMap<string, Recorded>,
  units: UnitsOfDay,
): readonly string[] => communes.filter((id) => !subtreeOf(id, units.tree).some((below) => own.has(below)));

const countedAs = {
  times: { vi: 'Lượt tiếp cận theo nguồn đếm', en: 'Times reached, by the source that counted' },
  people: {
    vi: 'Nguồn đếm người khác nhau trong một hoạt động',
    en: 'The source counts different people within this work',
  },
} as const;
const uncounted = { vi: 'Chưa có số lượt tiếp cận', en: 'Nobody counted the reach' };
const silent = { vi: 'Chưa ghi hoạt động nào trong kỳ', en: 'Nothing recorded in the period' };

/**
 * The rows behind one unit's figure (null: the whole province): every work with what it adds, then the communes that
 * recorded nothing. The amounts of `counted` add up to the figure. `after` is the id of the last row of the page before.
 */
export const reachedRows = async (
  db: Reader,
  ask: Ask,
  where: { unitId: string | null; status?: FigureRow['status']; after?: string; limit: number },
): Promise<{ rows: readonly FigureRow[]; next: string | null }> => {
  const { units, period, recordedUpTo } = ask;
  const below = new Set(subtreeOf(where.unitId ?? provinceId, units.tree));
  const recorded = (await recordedByUnit(db, ask)).filter(({ heldBy }) => below.has(heldBy));
  const holder = new Map(recorded.map(({ unitId, heldBy }) => [unitId, heldBy]));
  const [last, inSilent] = [where.after ?? null, where.after?.startsWith('unit:') ?? false];
  const status =
    where.status === undefined
      ? sql`true`
      : {
          counted: sql`${communication.reach} is not null`,
          'not-counted': sql`${communication.reach} is null`,
          'not-reported': sql`false`,
          excluded: sql`false`,
        }[where.status];
  const works = inSilent
    ? []
    : await db
        .select({
          id: communication.id,
          title: communication.title,
          unitId: communication.unitId,
          reach: communication.reach,
          counts: communication.reachCounts,
        })
        .from(communication)
        .where(sql`${communicationStands(recordedUpTo)} and ${endedWithin(period.from, period.to)}
          and ${communication.unitId} = any(${sql.param(`{${[...holder.keys()].join(',')}}`)}::uuid[]) and ${status}
          and ${last === null ? sql`true` : sql`${communication.id} > ${last}::uuid`}`)
        .orderBy(communication.id)
        .limit(where.limit + 1);
  const rows: FigureRow[] = works.map(({ id, title, unitId, reach, counts }) => ({
    ...{ id, label: title, unitId: holder.get(unitId) ?? unitId, href: `/communications/${id}` },
    ...(reach === null
      ? { status: 'not-counted' as const, amount: 0, reason: uncounted }
      : { status: 'counted' as const, amount: reach, reason: countedAs[counts] }),
  }));
  if (rows.length <= where.limit && (where.status ?? 'not-reported') === 'not-reported') {
    const places = await placesOfAgencies(db, units.printed);
    const spoke = new Map(recorded.map(({ heldBy, reach }) => [heldBy, { reach }]));
    const communes = [...below].filter((id) => places.has(id));
    rows.push(
      ...silentCommunes(communes, spoke, units)
        .toSorted()
        .filter((id) => !inSilent || `unit:${id}` > (last ?? ''))
        .map((id) => ({
          ...{ id: `unit:${id}`, label: units.byId.get(id)?.name ?? id, unitId: id, href: null },
          ...{ status: 'not-reported' as const, amount: 0, reason: silent },
        })),
    );
  }
  const page = rows.slice(0, where.limit);
  return { rows: page, next: rows.length > where.limit ? (page.at(-1)?.id ?? null) : null };
};
