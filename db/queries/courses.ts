import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { course, courseVersion } from '#db/schema/learning.ts';
import type { CourseContent } from '#domain/catalogue/course.ts';
import { env } from '#lib/env.ts';

/** A published version. Its content never changes, so it is read once and kept in memory. */
export type CourseVersion = {
  readonly id: string;
  readonly courseId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly content: CourseContent;
};

const kept = new Map<string, CourseVersion>();
const keptAtMost = 500;

/** A version by id. Throws when there is none: callers hold ids that the database checked. */
export const courseVersionById = async (db: Reader, id: string): Promise<CourseVersion> => {
  const known = kept.get(id);
  if (known) return known;
  const [row] = await db
    .select({
      id: courseVersion.id,
      courseId: courseVersion.courseId,
      number: courseVersion.number,
      publishedAt: courseVersion.publishedAt,
      content: courseVersion.content,
    })
    .from(courseVersion)
    .where(and(eq(courseVersion.tenantId, env.tenant), eq(courseVersion.id, id)));
  if (!row) throw new Error(`There is no course version ${id}.`);
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(id, row);
  return row;
};

/** The newest published version of the course with this code; null when there is none. */
export const newestVersion = async (db: Reader, code: string): Promise<CourseVersion | null> => {
  const [row] = await db
    .select({ id: courseVersion.id })
    .from(courseVersion)
    .innerJoin(
      course,
      and(eq(course.tenantId, courseVersion.tenantId), eq(course.id, courseVersion.courseId)),
    )
    .where(and(eq(course.tenantId, env.tenant), eq(course.code, code)))
    .orderBy(desc(courseVersion.number))
    .limit(1);
  return row ? courseVersionById(db, row.id) : null;
};

/** The newest published version of every course, by code. */
export const newestVersions = async (db: Reader): Promise<readonly CourseVersion[]> => {
  const rows = await db
    .selectDistinctOn([course.code], { id: courseVersion.id })
    .from(courseVersion)
    .innerJoin(
      course,
      and(eq(course.tenantId, courseVersion.tenantId), eq(course.id, courseVersion.courseId)),
    )
    .where(eq(course.tenantId, env.tenant))
    .orderBy(course.code, desc(courseVersion.number));
  return Promise.all(rows.map((row) => courseVersionById(db, row.id)));
};
