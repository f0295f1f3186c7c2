import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, course, courseVersion, obligation } from '#db/schema/learning.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** What a person completed here, newest first, with the unit's name of that day. */
export const completionsOf = async (db: Reader, personId: string) =>
  db
    .select({
      enrolmentId: completion.enrolmentId,
      title: courseVersion.title,
      contentGroup: courseVersion.contentGroup,
      completedAt: completion.completedAt,
      evidenceGrade: completion.evidenceGrade,
      unitName: sql<
        string | null
      >`(select n.name from org_unit_name n where n.tenant_id = ${completion.tenantId} and n.unit_id = ${completion.unitId}
        and (${completion.completedAt} at time zone 'Asia/Ho_Chi_Minh')::date between n.valid_from and coalesce(n.valid_to, 'infinity'))`,
    })
    .from(completion)
    .innerJoin(
      courseVersion,
      and(eq(courseVersion.tenantId, completion.tenantId), eq(courseVersion.id, completion.courseVersionId)),
    )
    .where(and(eq(completion.tenantId, env.tenant), eq(completion.personId, personId)))
    .orderBy(desc(completion.completedAt));

/** Duties that have begun by a day, newest first, with when this person enrolled and completed the duty's course in its year. */
export const dutiesOf = async (db: Reader, personId: string, today: Day) =>
  db
    .select({
      id: obligation.id,
      title: obligation.title,
      legalSource: obligation.legalSource,
      audienceIndicator: obligation.audienceIndicator,
      startsOn: obligation.startsOn,
      dueOn: obligation.dueOn,
      courseCode: course.code,
      enrolledAt: firstOf(sql`e.enrolled_at`, personId),
      completedAt: firstOf(sql`c.completed_at`, personId),
    })
    .from(obligation)
    .innerJoin(course, and(eq(course.tenantId, obligation.tenantId), eq(course.id, obligation.courseId)))
    .where(and(eq(obligation.tenantId, env.tenant), lte(obligation.startsOn, today)))
    .orderBy(desc(obligation.dueOn), desc(obligation.code));

const firstOf = (instant: ReturnType<typeof sql>, personId: string) =>
  sql<Date | null>`(select min(${instant}) from enrolment e
      join course_version v on v.tenant_id = e.tenant_id and v.id = e.course_version_id
      left join completion c on c.tenant_id = e.tenant_id and c.year = e.year and c.enrolment_id = e.id
     where e.tenant_id = ${env.tenant} and e.person_id = ${personId} and e.year = ${obligation.year} and v.course_id = ${obligation.courseId})`.mapWith(
    (value: string | null) => (value === null ? null : new Date(value)),
  );
