import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { keptOf } from '#db/queries/joined-facts.ts';
import { classAttendance } from '#db/schema/classes.ts';
import { type AttendanceMeans, onePresenceEach } from '#domain/classes/attendance.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/**
 * Attendance of some sessions as it stands, one row a session and person: rows that a correction replaced are left out,
 * and of two records that were merged the one with more minutes is it, with the ids of the others.
 */
export const attendanceOf = async (db: Reader, sessionIds: readonly string[]) => {
  if (sessionIds.length === 0) return [];
  const rows = await db
    .select({
      id: classAttendance.id,
      sessionId: classAttendance.sessionId,
      personId: keptOf(classAttendance.personId),
      minutes: classAttendance.minutes,
      means: classAttendance.means,
      device: classAttendance.device,
      recordedAt: classAttendance.recordedAt,
      corrects: classAttendance.supersedesId,
    })
    .from(classAttendance)
    .where(
      and(
        eq(classAttendance.tenantId, env.tenant),
        inArray(classAttendance.sessionId, [...sessionIds]),
        sql`not exists (select 1 from class_attendance newer
             where newer.tenant_id = ${env.tenant} and newer.supersedes_id = ${classAttendance.id})`,
      ),
    );
  return onePresenceEach(rows);
};

export type NewAttendance = {
  readonly sessionId: string;
  readonly personId: string;
  readonly minutes: number;
  readonly means: AttendanceMeans;
  readonly device: string | null;
  readonly supersedesId: string | null;
};

/** Appends attendance; the class must be locked, so that nobody corrects the same row meanwhile. */
export const appendAttendance = async (
  tx: Tx,
  rows: readonly NewAttendance[],
  by: { readonly now: Date; readonly accountId: string | null },
): Promise<void> => {
  if (rows.length === 0) return;
  await tx.insert(classAttendance).values(
    rows.map((row) => ({
      tenantId: env.tenant,
      id: newId(),
      ...row,
      recordedAt: by.now,
      recordedBy: by.accountId,
    })),
  );
};
