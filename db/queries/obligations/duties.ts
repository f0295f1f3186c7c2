import { and, eq, gte, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { course } from '#db/schema/learning.ts';
import { obligation } from '#db/schema/obligations.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** One period of a duty with the code of its course. */
export type DutyRow = typeof obligation.$inferSelect & { readonly courseCode: string | null };

/** A duty by id; null when there is none. */
export const dutyById = async (db: Reader, id: string): Promise<DutyRow | null> =>
  (await dutiesWhere(db, eq(obligation.id, id)))[0] ?? null;

/**
 * Duties that may still change: those that ended at most two years before a day, oldest id first. One whose opening is
 * under way is among them, so that no fact written meanwhile is missed.
 */
export const changingDuties = async (db: Reader, today: Day): Promise<readonly DutyRow[]> =>
  dutiesWhere(db, gte(obligation.endsOn, sql`${today}::date - interval '2 years'`));

const dutiesWhere = async (db: Reader, where: SQL | undefined): Promise<readonly DutyRow[]> => {
  const rows = await db
    .select({ obligation, courseCode: course.code })
    .from(obligation)
    .leftJoin(course, and(eq(course.tenantId, obligation.tenantId), eq(course.id, obligation.courseId)))
    .where(and(eq(obligation.tenantId, env.tenant), where))
    .orderBy(obligation.id);
  return rows.map((row) => ({ ...row.obligation, courseCode: row.courseCode }));
};
