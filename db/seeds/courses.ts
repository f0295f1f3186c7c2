import { and, desc, eq, sql } from 'drizzle-orm';
import { courses } from '#content/courses/catalogue.ts';
import type { Reader } from '#db/client.ts';
import { course, courseVersion } from '#db/schema/learning.ts';
import type { CourseContent } from '#domain/catalogue/course.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { canonicalJson, sha256Hex } from '#standards/canonical-json.ts';

/**
 * Publishes a new version of every course whose file differs from its newest published version. Runs again without
 * harm; a published version never changes.
 */
export const seedCourses = async (db: Reader, now: Date): Promise<void> => {
  await db.transaction(async (tx) => {
    // One publisher at a time, so that two servers starting together make one version.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`courses:${env.tenant}`}, 0))`);
    for (const content of courses) await publishWhenChanged(tx, content, now);
  });
};

const publishWhenChanged = async (tx: Reader, content: CourseContent, now: Date): Promise<void> => {
  await tx
    .insert(course)
    .values({ tenantId: env.tenant, id: newId(), code: content.code })
    .onConflictDoNothing({ target: [course.tenantId, course.code] });
  const courseId = await courseIdOf(tx, content.code);
  if (!courseId) throw new Error(`The course ${content.code} is missing.`);
  const [newest] = await tx
    .select({ number: courseVersion.number, sha256: courseVersion.contentSha256 })
    .from(courseVersion)
    .where(and(eq(courseVersion.tenantId, env.tenant), eq(courseVersion.courseId, courseId)))
    .orderBy(desc(courseVersion.number))
    .limit(1);
  const sha256 = sha256Hex(canonicalJson(content));
  if (newest?.sha256 === sha256) return;
  await tx.insert(courseVersion).values({
    tenantId: env.tenant,
    id: newId(),
    courseId,
    number: (newest?.number ?? 0) + 1,
    content,
    contentSha256: sha256,
    title: content.title,
    contentGroup: content.contentGroup,
    form: content.form,
    hoursPeriods: content.hoursPeriods,
    publishedAt: now,
  });
};

const courseIdOf = async (db: Reader, code: string): Promise<string | undefined> => {
  const [row] = await db
    .select({ id: course.id })
    .from(course)
    .where(and(eq(course.tenantId, env.tenant), eq(course.code, code)));
  return row?.id;
};
