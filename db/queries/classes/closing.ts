import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { insertMany } from '#db/queries/import-write/insert-many.ts';
import { keptOf } from '#db/queries/joined-facts.ts';
import { classClosing, classOutcome } from '#db/schema/classes.ts';
import { course, externalTraining } from '#db/schema/learning.ts';
import type { ClassOutcome } from '#domain/classes/attendance.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import type { ClassRow } from './classes.ts';

/** Every closing of a class, the first one first. */
export const closingsOf = async (db: Reader, classId: string) =>
  db
    .select()
    .from(classClosing)
    .where(and(eq(classClosing.tenantId, env.tenant), eq(classClosing.classId, classId)))
    .orderBy(asc(classClosing.number));

/** The outcomes that stand: of each record of a person the one of the highest closing. `keptId`: whom it counts for. */
export const outcomesStanding = async (db: Reader, classId: string) => {
  const rows = await db
    .select({ ...getTableColumns(classOutcome), keptId: keptOf(classOutcome.personId) })
    .from(classOutcome)
    .where(and(eq(classOutcome.tenantId, env.tenant), eq(classOutcome.classId, classId)))
    .orderBy(asc(classOutcome.number));
  return [...new Map(rows.map((row) => [row.personId, row])).values()];
};

export type WrittenOutcome = ClassOutcome & {
  readonly supersedesId: string | null;
  readonly enrolledOn: Day;
};

/**
 * Writes a closing, what it decided, and one training fact a person: what indicators, hours, duties and records read.
 * A correction's facts name the ones they replace.
 */
export const writeClosing = async (
  tx: Tx,
  of: ClassRow,
  outcomes: readonly WrittenOutcome[],
  by: { number: number; now: Date; accountId: string | null; reason: string | null; organiser: string },
): Promise<void> => {
  const { number, now, reason } = by;
  await tx.insert(classClosing).values({
    ...{ tenantId: env.tenant, classId: of.id, number, closedAt: now, closedBy: by.accountId, reason },
  });
  const courseCode = of.courseId ? await codeOf(tx, of.courseId) : null;
  const rows = outcomes.map((outcome) => ({ outcome, trainingId: newId() }));
  await insertMany(
    tx,
    externalTraining,
    rows.map(({ outcome, trainingId }) => ({
      ...{ tenantId: env.tenant, id: trainingId, personId: outcome.personId },
      ...{ courseCode, courseName: of.title, courseKey: fold(courseCode ?? of.title) },
      ...{ contentGroup: of.contentGroup, form: of.form, hoursPeriods: of.hoursPeriods },
      ...{ enrolledOn: outcome.enrolledOn, beganOn: outcome.beganOn, completedOn: outcome.completedOn },
      ...{ organiser: by.organiser, certificateNumber: null, importId: null },
      ...{ supersedesId: outcome.supersedesId, recordedAt: now },
    })),
  );
  await insertMany(
    tx,
    classOutcome,
    rows.map(({ outcome: { personId, minutes, totalMinutes, met }, trainingId }) => ({
      ...{ tenantId: env.tenant, classId: of.id, number, personId, minutes, totalMinutes, met, trainingId },
    })),
  );
};

const codeOf = async (db: Reader, courseId: string): Promise<string | null> => {
  const [row] = await db
    .select({ code: course.code })
    .from(course)
    .where(and(eq(course.tenantId, env.tenant), eq(course.id, courseId)));
  return row?.code ?? null;
};

/** The name of a unit on the day of an instant; empty when it has none. */
export const unitNameOn = async (db: Reader, unitId: string, now: Date): Promise<string> => {
  const day = dayOf(now);
  const [row] = await db.execute<{ name: string }>(sql`
    select name from org_unit_name where tenant_id = ${env.tenant} and unit_id = ${unitId}
       and valid_from <= ${day} and (valid_to is null or valid_to >= ${day})`);
  return row?.name ?? '';
};
