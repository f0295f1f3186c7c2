import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { course, courseVersion } from '#db/schema/learning.ts';
import { env } from '#lib/env.ts';

/** How many enrolled and completed, over some versions. Counts only: a trainer sees no names. */
const enrolled = sql<number>`(select count(*)::int from enrolment e where e.tenant_id = course_version.tenant_id and e.course_version_id = course_version.id)`;
const completed = sql<number>`(select count(*)::int from completion c where c.tenant_id = course_version.tenant_id and c.course_version_id = course_version.id)`;

/** Every published version, newest first within its course, with its counts and without its content. */
export const publishedVersions = async (db: Reader, code: string | null) =>
  db
    .select({
      code: course.code,
      number: courseVersion.number,
      title: courseVersion.title,
      contentGroup: courseVersion.contentGroup,
      form: courseVersion.form,
      hoursPeriods: courseVersion.hoursPeriods,
      publishedAt: courseVersion.publishedAt,
      enrolled,
      completed,
    })
    .from(courseVersion)
    .innerJoin(
      course,
      and(eq(course.tenantId, courseVersion.tenantId), eq(course.id, courseVersion.courseId)),
    )
    .where(and(eq(courseVersion.tenantId, env.tenant), code ? eq(course.code, code) : undefined))
    .orderBy(course.code, desc(courseVersion.number));

/** The whole content of a version, key included; of the newest when no number is asked for. */
export const versionContent = async (db: Reader, code: string, number: number | null) => {
  const [row] = await db
    .select({
      number: courseVersion.number,
      publishedAt: courseVersion.publishedAt,
      contentSha256: courseVersion.contentSha256,
      content: courseVersion.content,
    })
    .from(courseVersion)
    .innerJoin(
      course,
      and(eq(course.tenantId, courseVersion.tenantId), eq(course.id, courseVersion.courseId)),
    )
    .where(
      and(
        eq(courseVersion.tenantId, env.tenant),
        eq(course.code, code),
        number === null ? undefined : eq(courseVersion.number, number),
      ),
    )
    .orderBy(desc(courseVersion.number))
    .limit(1);
  return row ?? null;
};
