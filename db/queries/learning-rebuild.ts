import { and, asc, eq, gt, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { enrolment } from '#db/schema/learning.ts';
import type { DrawOf } from '#domain/learning/attempt.ts';
import type { LearningEvent } from '#domain/learning/event.ts';
import { type Progress, progressOf } from '#domain/learning/progress.ts';
import type { Stored } from '#domain/learning/progress-differences.ts';
import { env } from '#lib/env.ts';
import { attemptsOfEnrolments, resultsOf } from './attempts.ts';
import { courseVersionById } from './courses.ts';
import { completionsById, progressById } from './learning.ts';
import type { Enrolment } from './learning-enrolments.ts';
import { eventsOf } from './learning-events.ts';
import { drawFor } from './learning-settle.ts';

export type Rebuilt = { readonly enrolment: Enrolment; readonly stored: Stored; readonly derived: Progress };

const pageSize = 500;

/** Every enrolment with what is stored of it and what its events come to, page by page: flat memory, any size. */
export async function* rebuiltEnrolments(db: Reader): AsyncGenerator<Rebuilt> {
  let after: Enrolment | undefined;
  for (;;) {
    const page = await enrolmentsAfter(db, after);
    for (const year of new Set(page.map((each) => each.year))) {
      yield* rebuiltOfYear(
        db,
        year,
        page.filter((each) => each.year === year),
      );
    }
    after = page.at(-1);
    if (page.length < pageSize) return;
  }
}

/** The same for one enrolment. */
export const rebuiltEnrolment = async (db: Reader, of: Enrolment): Promise<Rebuilt> => {
  for await (const one of rebuiltOfYear(db, of.year, [of])) return one;
  throw new Error(`The enrolment ${of.id} came to nothing.`);
};

const enrolmentsAfter = async (db: Reader, after: Enrolment | undefined): Promise<readonly Enrolment[]> =>
  db
    .select({
      id: enrolment.id,
      year: enrolment.year,
      personId: enrolment.personId,
      courseVersionId: enrolment.courseVersionId,
      obligationId: enrolment.obligationId,
      enrolledAt: enrolment.enrolledAt,
    })
    .from(enrolment)
    .where(
      and(
        eq(enrolment.tenantId, env.tenant),
        after &&
          or(gt(enrolment.year, after.year), and(eq(enrolment.year, after.year), gt(enrolment.id, after.id))),
      ),
    )
    .orderBy(asc(enrolment.year), asc(enrolment.id))
    .limit(pageSize);

async function* rebuiltOfYear(db: Reader, year: number, page: readonly Enrolment[]): AsyncGenerator<Rebuilt> {
  const ids = page.map((each) => each.id);
  const events = grouped(await eventsOf(db, year, ids), (event: LearningEvent) => event.enrolmentId);
  const attempts = await attemptsOfEnrolments(db, year, ids);
  const attemptsBy = grouped(attempts, (attempt) => attempt.enrolmentId);
  const results = await resultsOf(
    db,
    year,
    attempts.map((attempt) => attempt.id),
  );
  const [progress, completions] = [await progressById(db, page), await completionsById(db, page)];
  const draws = new Map(attempts.map((attempt) => [attempt.id, attempt.draw]));
  for (const each of page) {
    const version = await courseVersionById(db, each.courseVersionId);
    const drawOf: DrawOf = (attemptId) => draws.get(attemptId) ?? drawFor(version, attemptId);
    const own = attemptsBy.get(each.id) ?? [];
    yield {
      enrolment: each,
      stored: {
        progress: progress.get(each.id) ?? null,
        attempts: own,
        results: own.flatMap((attempt) => results.get(attempt.id) ?? []),
        completion: completions.get(each.id) ?? null,
      },
      derived: progressOf(version.content, events.get(each.id) ?? [], drawOf),
    };
  }
}

const grouped = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};
