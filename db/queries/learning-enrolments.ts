import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { courseVersion, enrolment } from '#db/schema/learning.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { isPerson } from './joined-facts.ts';
import { statementsOn } from './learning-statements.ts';

export type Enrolment = {
  readonly id: string;
  readonly year: number;
  readonly personId: string;
  readonly courseVersionId: string;
  readonly obligationId: string | null;
  readonly enrolledAt: Date;
};

/** Enrolments never change, so those seen are kept in memory: an answer then needs no look-up. */
const kept = new Map<string, Enrolment>();
const keptAtMost = 20_000;

/** Every year a key may hold, so that an id alone is found through the primary key (tenant, year, id). */
const everyYear = sql`any(array(select generate_series(2020, 2050)))`;

const columns = {
  id: enrolment.id,
  year: enrolment.year,
  personId: enrolment.personId,
  courseVersionId: enrolment.courseVersionId,
  obligationId: enrolment.obligationId,
  enrolledAt: enrolment.enrolledAt,
};

/** The enrolments with these ids, ordered by id; those that do not exist are left out. */
export const enrolmentsById = async (db: Reader, ids: readonly string[]): Promise<readonly Enrolment[]> => {
  const unknown = ids.filter((id) => !kept.has(id));
  if (unknown.length > 0) {
    const rows = await db
      .select(columns)
      .from(enrolment)
      .where(
        and(
          eq(enrolment.tenantId, env.tenant),
          sql`${enrolment.year} = ${everyYear}`,
          inArray(enrolment.id, unknown),
        ),
      );
    if (kept.size >= keptAtMost) kept.clear();
    for (const row of rows) kept.set(row.id, row);
  }
  return [...ids].sort().flatMap((id) => kept.get(id) ?? []);
};

/** What somebody enrolled in, newest year and newest first. */
export const enrolmentsOf = async (
  db: Reader,
  personId: string,
): Promise<readonly (Enrolment & { courseId: string })[]> =>
  db
    .select({ ...columns, courseId: courseVersion.courseId })
    .from(enrolment)
    .innerJoin(
      courseVersion,
      and(eq(courseVersion.tenantId, enrolment.tenantId), eq(courseVersion.id, enrolment.courseVersionId)),
    )
    .where(and(eq(enrolment.tenantId, env.tenant), isPerson(enrolment.personId, personId)))
    .orderBy(desc(enrolment.year), desc(enrolment.enrolledAt), desc(enrolment.id));

/** Waits until nobody else changes these enrolments, then holds them until the transaction ends; always in one order. */
export const lockEnrolments = async (tx: Reader, ids: readonly string[]): Promise<void> => {
  const run = statementsOn(tx);
  const keys = [...ids].sort().map((id) => `enrolment:${env.tenant}:${id}`);
  await run`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) with ordinality as k(key, place) order by place`;
};

/** Opens an enrolment. */
export const addEnrolment = async (tx: Reader, row: Omit<Enrolment, 'id'>): Promise<Enrolment> => {
  const opened = { ...row, id: newId() };
  await tx.insert(enrolment).values({ tenantId: env.tenant, ...opened });
  return opened;
};
