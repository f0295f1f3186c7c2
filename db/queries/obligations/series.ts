import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { dutySeries, obligation } from '#db/schema/obligations.ts';
import { account } from '#db/schema/people.ts';
import { periodOf } from '#domain/obligations/period-of.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type SeriesRow = typeof dutySeries.$inferSelect;

/** Recurring duties that still make periods on a day. */
export const runningSeries = async (db: Reader, today: Day): Promise<readonly SeriesRow[]> =>
  db
    .select()
    .from(dutySeries)
    .where(
      and(eq(dutySeries.tenantId, env.tenant), or(isNull(dutySeries.lastOn), gte(dutySeries.lastOn, today))),
    )
    .orderBy(dutySeries.code);

/** A duty with who ended it; null when there is none. */
export const seriesById = async (db: Reader, id: string) => {
  const [row] = await db
    .select({ series: dutySeries, endedByName: account.displayName })
    .from(dutySeries)
    .leftJoin(account, and(eq(account.tenantId, dutySeries.tenantId), eq(account.id, dutySeries.endedBy)))
    .where(and(eq(dutySeries.tenantId, env.tenant), eq(dutySeries.id, id)));
  return row ? { ...row.series, endedByName: row.endedByName } : null;
};

/** Ends a duty once, for good; false when it was ended before. Waits for a period that is being made. */
export const endSeries = async (
  tx: Reader,
  id: string,
  of: { readonly lastOn: Day; readonly reason: string; readonly by: string | null; readonly at: Date },
): Promise<boolean> => {
  const rows = await tx
    .update(dutySeries)
    .set({ endedAt: of.at, lastOn: of.lastOn, endedBy: of.by, endReason: of.reason })
    .where(and(eq(dutySeries.tenantId, env.tenant), eq(dutySeries.id, id), isNull(dutySeries.endedAt)))
    .returning({ id: dutySeries.id });
  return rows.length > 0;
};

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
 * row made now, and null when the period stands already, the rule gives none or the duty ended before that day: nothing
 * that stands is changed.
 */
export const makePeriod = async (tx: Reader, series: SeriesRow, day: Day): Promise<string | null> => {
  const made = periodOf(series, day);
  const lastOn = await lastDayOf(tx, series.id);
  if (!made || (lastOn !== null && day > lastOn)) return null;
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

/** The last day on which a duty makes periods, held until the transaction ends; null while it is not ended. */
const lastDayOf = async (tx: Reader, id: string): Promise<Day | null> => {
  const [row] = await tx
    .select({ lastOn: dutySeries.lastOn })
    .from(dutySeries)
    .where(and(eq(dutySeries.tenantId, env.tenant), eq(dutySeries.id, id)))
    .for('share');
  return row?.lastOn ?? null;
};

/** Says that the members of a duty are written. */
export const markOpened = async (tx: Reader, id: string, now: Date): Promise<void> => {
  await tx
    .update(obligation)
    .set({ openedAt: now })
    .where(and(eq(obligation.tenantId, env.tenant), eq(obligation.id, id), isNull(obligation.openedAt)));
};
