import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, enrolmentProgress } from '#db/schema/learning.ts';
import { position } from '#db/schema/people.ts';
import type { Completed, Progress } from '#domain/learning/progress.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { isPerson } from './joined-facts.ts';
import type { Enrolment } from './learning-enrolments.ts';
import { statementsOn, yearLiteral } from './learning-statements.ts';

export type StoredProgress = Pick<Progress, 'lessonsDone' | 'lastLesson' | 'best' | 'passed'> & {
  readonly beganAt: Date;
};

/** The stored progress of enrolments, by enrolment id. */
export const progressById = async (
  db: Reader,
  enrolments: readonly Enrolment[],
): Promise<ReadonlyMap<string, StoredProgress>> => {
  if (enrolments.length === 0) return new Map();
  const rows = await db
    .select()
    .from(enrolmentProgress)
    .where(
      and(
        eq(enrolmentProgress.tenantId, env.tenant),
        inArray(enrolmentProgress.year, [...new Set(enrolments.map((each) => each.year))]),
        inArray(
          enrolmentProgress.enrolmentId,
          enrolments.map((each) => each.id),
        ),
      ),
    );
  return new Map(
    rows.map((row) => [
      row.enrolmentId,
      {
        beganAt: row.beganAt,
        lessonsDone: row.lessonsDone,
        lastLesson: row.lastLesson,
        best:
          row.bestRight === null || row.bestTotal === null
            ? null
            : { right: row.bestRight, total: row.bestTotal },
        passed: row.passed,
      },
    ]),
  );
};

/** Progress and completion of one enrolment, on the path of one answer; null before anything was recorded. */
export const standingOf = async (
  tx: Reader,
  of: Enrolment,
): Promise<(Pick<StoredProgress, 'lessonsDone' | 'passed'> & { completedAt: Date | null }) | null> => {
  const run = statementsOn(tx);
  const year = yearLiteral(of.year);
  const [row] = await run<{ lessonsDone: string[]; passed: boolean; completedAt: string | null }[]>`
    select p.lessons_done as "lessonsDone", p.passed, c.completed_at as "completedAt"
    from enrolment_progress p
    left join completion c on c.tenant_id = ${env.tenant} and c.year = ${year} and c.enrolment_id = p.enrolment_id
    where p.tenant_id = ${env.tenant} and p.year = ${year} and p.enrolment_id = ${of.id}`;
  return row ? { ...row, completedAt: row.completedAt === null ? null : new Date(row.completedAt) } : null;
};

/** Stores where an enrolment stands. */
export const saveProgress = async (tx: Reader, of: Enrolment, progress: StoredProgress): Promise<void> => {
  const values = {
    beganAt: progress.beganAt,
    lessonsDone: [...progress.lessonsDone],
    lastLesson: progress.lastLesson,
    bestRight: progress.best?.right ?? null,
    bestTotal: progress.best?.total ?? null,
    passed: progress.passed,
  };
  await tx
    .insert(enrolmentProgress)
    .values({ tenantId: env.tenant, year: of.year, enrolmentId: of.id, ...values })
    .onConflictDoUpdate({
      target: [enrolmentProgress.tenantId, enrolmentProgress.year, enrolmentProgress.enrolmentId],
      set: values,
    });
};

/** Takes back stored progress that no event stands behind. */
export const dropProgress = async (tx: Reader, of: Enrolment): Promise<void> => {
  await tx
    .delete(enrolmentProgress)
    .where(
      and(
        eq(enrolmentProgress.tenantId, env.tenant),
        eq(enrolmentProgress.year, of.year),
        eq(enrolmentProgress.enrolmentId, of.id),
      ),
    );
};

export type StoredCompletion = {
  readonly completedAt: Date;
  readonly causedByEventId: string;
  readonly unitId: string | null;
  readonly positionId: string | null;
  readonly met: Record<string, unknown>;
};

/** The completions of enrolments, by enrolment id. */
export const completionsById = async (
  db: Reader,
  enrolments: readonly Enrolment[],
): Promise<ReadonlyMap<string, StoredCompletion>> => {
  if (enrolments.length === 0) return new Map();
  const rows = await db
    .select()
    .from(completion)
    .where(
      and(
        eq(completion.tenantId, env.tenant),
        inArray(completion.year, [...new Set(enrolments.map((each) => each.year))]),
        inArray(
          completion.enrolmentId,
          enrolments.map((each) => each.id),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.enrolmentId, row]));
};

/** Writes the completion, once; evidence grade B: assessed here. */
export const addCompletion = async (
  tx: Reader,
  of: Enrolment,
  completed: Completed,
  post: { id: string; unitId: string } | null,
): Promise<void> => {
  await tx
    .insert(completion)
    .values({
      tenantId: env.tenant,
      year: of.year,
      enrolmentId: of.id,
      personId: of.personId,
      courseVersionId: of.courseVersionId,
      completedAt: completed.at,
      unitId: post?.unitId ?? null,
      positionId: post?.id ?? null,
      evidenceGrade: 'B',
      causedByEventId: completed.causedBy,
      met: completed.met,
    })
    .onConflictDoNothing();
};

/** The main post somebody holds on a day: a leader's first, then the one held longest. Null when there is none. */
export const mainPostOn = async (
  db: Reader,
  personId: string,
  day: Day,
): Promise<{ id: string; unitId: string } | null> => {
  const [row] = await db
    .select({ id: position.id, unitId: position.unitId })
    .from(position)
    .where(
      and(
        eq(position.tenantId, env.tenant),
        isPerson(position.personId, personId),
        sql`${position.supersededAt} is null and ${position.validFrom} <= ${day} and (${position.validTo} is null or ${position.validTo} >= ${day})`,
      ),
    )
    .orderBy(desc(position.leader), position.validFrom, position.id)
    .limit(1);
  return row ?? null;
};
