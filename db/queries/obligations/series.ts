import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { dutySeries, obligation } from '#db/schema/obligations.ts';
import { periodOf } from '#domain/obligations/period-of.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type SeriesRow = typeof dutySeries.$inferSelect;

/** Recurring duties that still make periods. */
export const runningSeries = async (db: Reader): Promise<readonly SeriesRow[]> =>
  db
    .select()
    .from(dutySeries)
    .where(and(eq(dutySeries.tenantId, env.tenant), isNull(dutySeries.endedAt)))
    .orderBy(dutySeries.code);

export const addSeries = async (
  tx: Reader,
  series: Omit<typeof dutySeries.$inferInsert, 'tenantId' | 'id'>,
): Promise<SeriesRow> => {
  const [row] = await tx
    .insert(dutySeries)
    .values({ tenantId: env.tenant, id: newId(), ...series })
    .returning();
  if (!row) throw new Error('The duty was not written.');
  return row;
};

/**
 * Makes the period of a duty that a day falls into, with the newest version of its audience frozen. Gives the id of a
 * row made now, and null when the period stands already or the rule gives none: nothing that stands is changed.
 */
export const makePeriod = async (tx: Reader, series: SeriesRow, day: Day): Promise<string | null> => {
  const made = periodOf(series, day);
  if (!made) return null;
  const { periodId, year, suffix, ...period } = made;
  const once = series.recurrence === 'once';
  const [row] = await tx
    .insert(obligation)
    .values({
      ...period,
      tenantId: env.tenant,
      id: newId(),
      code: once ? series.code : `${series.code}-${year}`,
      seriesId: series.id,
      courseId: series.courseId,
      minVersion: series.minVersion,
      assessment: series.assessment,
      audienceId: series.audienceId,
      audienceVersion: sql`(select max(v.number) from audience_version v where v.tenant_id = ${env.tenant} and v.audience_id = ${series.audienceId})`,
      unitId: series.unitId,
      periodId,
      year,
      title: { vi: `${series.title.vi}${suffix.vi}`, en: `${series.title.en}${suffix.en}` },
      legalSource: series.legalSource,
    })
    .onConflictDoNothing()
    .returning({ id: obligation.id });
  return row?.id ?? null;
};

/** Says that the members of a duty are written. */
export const markOpened = async (tx: Reader, id: string, now: Date): Promise<void> => {
  await tx
    .update(obligation)
    .set({ openedAt: now })
    .where(and(eq(obligation.tenantId, env.tenant), eq(obligation.id, id), isNull(obligation.openedAt)));
};
