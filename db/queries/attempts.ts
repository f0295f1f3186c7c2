import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, attemptResult } from '#db/schema/learning.ts';
import type { DrawnQuestion } from '#domain/assessment/draw.ts';
import type { Marked } from '#domain/learning/attempt.ts';
import { env } from '#lib/env.ts';
import type { Enrolment } from './learning-enrolments.ts';
import { statementsOn, yearLiteral } from './learning-statements.ts';

export type StoredAttempt = {
  readonly id: string;
  readonly year: number;
  readonly enrolmentId: string;
  readonly draw: readonly DrawnQuestion[];
  readonly startedAt: Date;
};
export type StoredResult = {
  readonly attemptId: string;
  readonly right: number;
  readonly total: number;
  readonly passed: boolean;
  readonly markedAt: Date;
};

/** The stored attempts of some enrolments of one year, with their pinned draws. */
export const attemptsOfEnrolments = async (
  db: Reader,
  year: number,
  enrolmentIds: readonly string[],
): Promise<readonly StoredAttempt[]> =>
  db
    .select({
      id: attempt.id,
      year: attempt.year,
      enrolmentId: attempt.enrolmentId,
      draw: attempt.draw,
      startedAt: attempt.startedAt,
    })
    .from(attempt)
    .where(
      and(
        eq(attempt.tenantId, env.tenant),
        eq(attempt.year, year),
        inArray(attempt.enrolmentId, [...enrolmentIds]),
      ),
    )
    .orderBy(attempt.startedAt, attempt.id);

/** One attempt by its id alone; null when it has not begun. */
export const attemptById = async (db: Reader, id: string): Promise<StoredAttempt | null> => {
  const [row] = await db
    .select({
      id: attempt.id,
      year: attempt.year,
      enrolmentId: attempt.enrolmentId,
      draw: attempt.draw,
      startedAt: attempt.startedAt,
    })
    .from(attempt)
    .where(
      and(
        eq(attempt.tenantId, env.tenant),
        // Every year a key may hold, so that the id alone is found through the primary key.
        sql`${attempt.year} = any(array(select generate_series(2020, 2050)))`,
        eq(attempt.id, id),
      ),
    )
    .limit(1);
  return row ?? null;
};

/** Which enrolment these attempts belong to, for those that have begun. */
export const ownersOfAttempts = async (
  db: Reader,
  year: number,
  ids: readonly string[],
): Promise<readonly { id: string; enrolmentId: string }[]> =>
  db
    .select({ id: attempt.id, enrolmentId: attempt.enrolmentId })
    .from(attempt)
    .where(and(eq(attempt.tenantId, env.tenant), eq(attempt.year, year), inArray(attempt.id, [...ids])));

/** The results of attempts of one year, by attempt id. */
export const resultsOf = async (
  db: Reader,
  year: number,
  attemptIds: readonly string[],
): Promise<ReadonlyMap<string, StoredResult>> => {
  if (attemptIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(attemptResult)
    .where(
      and(
        eq(attemptResult.tenantId, env.tenant),
        eq(attemptResult.year, year),
        inArray(attemptResult.attemptId, [...attemptIds]),
      ),
    );
  return new Map(rows.map((row) => [row.attemptId, row]));
};

/** Pins the draw of an attempt that has begun. */
export const addAttempt = async (
  tx: Reader,
  of: Enrolment,
  row: { id: string; draw: readonly DrawnQuestion[]; startedAt: Date },
): Promise<void> => {
  await tx.insert(attempt).values({ tenantId: env.tenant, year: of.year, enrolmentId: of.id, ...row });
};

/** Writes the mark of an attempt, once. */
export const addResult = async (
  tx: Reader,
  of: Enrolment,
  attemptId: string,
  { right, total, passed, markedAt }: Marked,
): Promise<void> => {
  await tx
    .insert(attemptResult)
    .values({ tenantId: env.tenant, year: of.year, attemptId, right, total, passed, markedAt })
    .onConflictDoNothing();
};

/** What the path of one answer needs to know: nothing waits for it, and what to tell the device. */
export type Answering = {
  readonly attemptId: string;
  readonly startedIn: string | null;
  readonly submitted: boolean;
  readonly savedQuestionIds: readonly string[];
};

/** The attempts that answers were just kept for, read without their events. */
export const answeringOf = async (
  tx: Reader,
  of: Enrolment,
  attemptIds: readonly string[],
): Promise<readonly Answering[]> => {
  const run = statementsOn(tx);
  const year = yearLiteral(of.year);
  return run<Answering[]>`
    select k.id as "attemptId",
      (select a.enrolment_id from attempt a where a.tenant_id = ${env.tenant} and a.year = ${year} and a.id = k.id) as "startedIn",
      coalesce(bool_or(e.kind = 'attempt-submitted'), false) as submitted,
      coalesce(array_agg(distinct e.body->>'questionId') filter (where e.kind = 'question-answered'), '{}') as "savedQuestionIds"
    from unnest(${[...attemptIds]}::uuid[]) as k(id)
    left join learning_event e on e.tenant_id = ${env.tenant} and e.year = ${year} and e.enrolment_id = ${of.id} and e.attempt_id = k.id
    group by k.id`;
};
