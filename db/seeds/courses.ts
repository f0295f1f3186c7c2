import { and, desc, eq, sql } from 'drizzle-orm';
import { courses } from '#content/courses/catalogue.ts';
import type { Reader } from '#db/client.ts';
import { course, courseVersion, obligation } from '#db/schema/learning.ts';
import type { CourseContent } from '#domain/catalogue/course.ts';
import { reportingYear, reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
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

/** The yearly duty of plan 183 for 2026 and for the reporting year of `now`. Runs again without harm. */
export const seedObligations = async (db: Reader, now: Date): Promise<void> => {
  const years = new Set([2026, reportingYearOf(dayOf(now)).year]);
  const courseId = await courseIdOf(db, yearlyCourse);
  if (!courseId) throw new Error(`The course ${yearlyCourse} is not published: seed courses first.`);
  await db
    .insert(obligation)
    .values([...years].map((year) => yearlyObligation(courseId, year)))
    .onConflictDoNothing({ target: [obligation.tenantId, obligation.code] });
};

const yearlyCourse = 'nhap-mon-chuyen-doi-so';

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

const yearlyObligation = (courseId: string, year: number): typeof obligation.$inferInsert => {
  const period = reportingYear(year);
  return {
    tenantId: env.tenant,
    id: newId(),
    code: `boi-duong-cds-${year}`,
    courseId,
    periodId: period.id,
    year,
    title: {
      vi: `Bồi dưỡng hằng năm về chuyển đổi số, năm ${year}`,
      en: `Yearly refresher on digital transformation, ${year}`,
    },
    legalSource: {
      vi: 'Kế hoạch số 183/KH-UBND ngày 19/10/2022 của Ủy ban nhân dân tỉnh Hậu Giang; Nghị định số 171/2025/NĐ-CP của Chính phủ về đào tạo, bồi dưỡng công chức',
      en: 'Plan 183/KH-UBND of 19 October 2022 of the People’s Committee of Hậu Giang; Decree 171/2025/NĐ-CP of the Government on the training of civil servants',
    },
    audienceIndicator: 'I-04',
    startsOn: period.from,
    dueOn: period.to,
  };
};
