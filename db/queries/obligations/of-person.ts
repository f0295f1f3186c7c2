import { and, asc, desc, eq, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { course } from '#db/schema/learning.ts';
import { obligation, obligationMember } from '#db/schema/obligations.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** The duties of a person that have begun by a day, newest first, with how she stands and when she enrolled for it. */
export const dutiesOf = async (db: Reader, personId: string, today: Day) =>
  db
    .select({
      id: obligation.id,
      code: obligation.code,
      title: obligation.title,
      legalSource: obligation.legalSource,
      courseCode: course.code,
      assessment: obligation.assessment,
      startsOn: obligation.startsOn,
      endsOn: obligation.endsOn,
      dueOn: obligationMember.dueOn,
      state: obligationMember.state,
      metOn: obligationMember.metOn,
      leftOn: obligationMember.leftOn,
      enrolledAt: sql<Date | null>`(select min(e.enrolled_at) from enrolment e
          join course_version v on v.tenant_id = e.tenant_id and v.id = e.course_version_id
         where e.tenant_id = ${env.tenant} and e.person_id in (select ${obligationMember.personId} union all select a.person_id from person_alias a
             where a.tenant_id = ${env.tenant} and a.kept_id = ${obligationMember.personId})
           and v.course_id = ${obligation.courseId} and e.year = ${obligation.year})`.mapWith(
        (value: string | null) => (value === null ? null : new Date(value)),
      ),
    })
    .from(obligationMember)
    .innerJoin(
      obligation,
      and(
        eq(obligation.tenantId, obligationMember.tenantId),
        eq(obligation.id, obligationMember.obligationId),
      ),
    )
    .leftJoin(course, and(eq(course.tenantId, obligation.tenantId), eq(course.id, obligation.courseId)))
    .where(
      and(
        eq(obligationMember.tenantId, env.tenant),
        eq(obligationMember.personId, personId),
        lte(obligation.startsOn, today),
      ),
    )
    .orderBy(desc(obligationMember.dueOn), desc(obligation.code));

export type PersonDuty = Awaited<ReturnType<typeof dutiesOf>>[number];

/** The duty that an enrolment in this course is for: one that is owed and open, the one due first; null without one. */
export const dutyForEnrolment = async (
  db: Reader,
  of: { personId: string; courseId: string; today: Day },
): Promise<string | null> => {
  const [row] = await db
    .select({ id: obligation.id })
    .from(obligationMember)
    .innerJoin(
      obligation,
      and(
        eq(obligation.tenantId, obligationMember.tenantId),
        eq(obligation.id, obligationMember.obligationId),
      ),
    )
    .where(
      and(
        eq(obligationMember.tenantId, env.tenant),
        eq(obligationMember.personId, of.personId),
        eq(obligationMember.state, 'open'),
        eq(obligation.courseId, of.courseId),
        lte(obligation.startsOn, of.today),
        sql`greatest(${obligation.endsOn}, ${obligationMember.dueOn}) >= ${of.today}`,
      ),
    )
    .orderBy(asc(obligationMember.dueOn), asc(obligation.id))
    .limit(1);
  return row?.id ?? null;
};
