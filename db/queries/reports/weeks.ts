import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { StoredPeriod } from '#db/queries/periods.ts';
import { indicatorWeek } from '#db/schema/reporting.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { UnitTree } from '#domain/indicators/tree.ts';
import { type WeekCell, weekCellsOf } from '#domain/indicators/trend.ts';
import { env } from '#lib/env.ts';

/** Adds people up by unit and week as they come: as many sums as there are units and weeks, however many people. */
export class WeekSums {
  readonly #sums = new Map<string, WeekCell>();
  readonly #tree: UnitTree;
  readonly #from: string;

  constructor(tree: UnitTree, from: string) {
    this.#tree = tree;
    this.#from = from;
  }

  add(standings: readonly Standing[], sign: 1 | -1 = 1): void {
    for (const standing of standings) {
      for (const cell of weekCellsOf(standing, this.#tree, this.#from)) {
        const key = keyOf(cell);
        const people = (this.#sums.get(key)?.people ?? 0) + sign * cell.people;
        this.#sums.set(key, { ...cell, people });
      }
    }
  }

  /** Those that hold anything. */
  cells(): WeekCell[] {
    return [...this.#sums.values()].filter(({ people }) => people !== 0);
  }
}

const keyOf = ({ indicator, segment, unitId, weekEndsOn }: WeekCell): string =>
  `${indicator} ${segment ?? ''} ${unitId} ${weekEndsOn}`;

/** What is stored of a period, for one unit or for all. */
export const storedWeeks = async (
  db: Reader,
  of: StoredPeriod,
  unitId: string | null,
): Promise<WeekCell[]> => {
  const rows = await db
    .select()
    .from(indicatorWeek)
    .where(and(weeksOf(of), unitId === null ? undefined : eq(indicatorWeek.unitId, unitId)));
  return rows.map(({ indicator, segment, unitId: at, weekEndsOn, people }) => ({
    indicator,
    segment: segment === 'public' || segment === 'enterprise' ? segment : null,
    unitId: at,
    weekEndsOn,
    people,
  }));
};

/** Adds people to stored weeks; each cell may stand in `cells` once. */
export const addWeeks = async (tx: Reader, of: StoredPeriod, cells: readonly WeekCell[]): Promise<void> => {
  if (cells.length === 0) return;
  await tx.execute(sql`
    insert into indicator_week (tenant_id, plan_code, period_id, indicator, segment, unit_id, week_ends_on, people)
    select ${env.tenant}, ${of.planCode}, ${of.periodId}, c->>'indicator', coalesce(c->>'segment', ''), (c->>'unitId')::uuid,
           (c->>'weekEndsOn')::date, (c->>'people')::int
      from jsonb_array_elements(${JSON.stringify(cells)}::jsonb) c
    on conflict (tenant_id, plan_code, period_id, unit_id, indicator, segment, week_ends_on)
    do update set people = indicator_week.people + excluded.people`);
};

export const clearWeeks = async (tx: Reader, of: StoredPeriod): Promise<void> => {
  await tx.delete(indicatorWeek).where(weeksOf(of));
};

const weeksOf = ({ planCode, periodId }: StoredPeriod): SQL | undefined =>
  and(
    eq(indicatorWeek.tenantId, env.tenant),
    eq(indicatorWeek.planCode, planCode),
    eq(indicatorWeek.periodId, periodId),
  );
