import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { joinedFacts } from '#db/queries/joined-facts.ts';
import { enrolment, externalTraining } from '#db/schema/learning.ts';
import type { CourseLine } from '#domain/reporting/snapshot.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/**
 * Annex PL-04: every course somebody began or completed from `from` to `to`, by title; this system's versions of a course
 * are one line under its newest title, training elsewhere is one line a name. Two set-based queries, whatever the number
 * of learners. Who was merged into somebody is she.
 */
export const courseLines = async (
  db: Reader,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<CourseLine[]> => {
  const within = (day: SQL): SQL => sql`${day} between ${from}::date and ${to}::date`;
  const rows = await db.execute<Record<keyof CourseLine, string | number | boolean | null>>(sql`
    with took as (
      select v.course_id, e.person_id, e.id, e.year,
             coalesce(${within(dayOf(sql`c.completed_at`))}, false) as completed
        from ${joinedFacts(enrolment)} e
        join course_version v on v.tenant_id = e.tenant_id and v.id = e.course_version_id
        left join enrolment_progress p on p.tenant_id = e.tenant_id and p.year = e.year and p.enrolment_id = e.id
        left join completion c on c.tenant_id = e.tenant_id and c.year = e.year and c.enrolment_id = e.id
       where e.tenant_id = ${env.tenant} and (${within(dayOf(sql`p.began_at`))} or ${within(dayOf(sql`c.completed_at`))})
    ), best as (
      select distinct on (a.year, a.enrolment_id) a.year, a.enrolment_id, r.right_count, r.total_count
        from attempt a join attempt_result r on r.tenant_id = a.tenant_id and r.year = a.year and r.attempt_id = a.id
       where a.tenant_id = ${env.tenant} and r.total_count > 0 and ${dayOf(sql`r.marked_at`)} <= ${to}::date
       order by a.year, a.enrolment_id, r.right_count::numeric / r.total_count desc, r.total_count desc
    ), ours as (
      select t.course_id, count(*)::int as participations, count(distinct t.person_id)::int as people,
             count(distinct t.person_id) filter (where t.completed)::int as completed,
             sum(b.right_count)::int as right_answers, sum(b.total_count)::int as asked
        from took t left join best b on b.year = t.year and b.enrolment_id = t.id group by t.course_id
    ), others as (
      select max(x.course_code) as code, min(x.course_name) as title,
             case when count(*) = count(x.hours_periods) and min(x.hours_periods) = max(x.hours_periods)
                  then min(x.hours_periods) end as hours,
             count(*)::int as participations, count(distinct x.person_id)::int as people,
             count(distinct x.person_id) filter (where ${within(sql`x.completed_on`)})::int as completed
        from ${joinedFacts(externalTraining)} x
       where x.tenant_id = ${env.tenant} and not x.taken_back
         and (${within(sql`x.began_on`)} or ${within(sql`x.completed_on`)})
         and not exists (select 1 from external_training n where n.tenant_id = x.tenant_id and n.supersedes_id = x.id)
       group by x.course_key
    )
    select * from (select k.code, v.title->>'vi' as title, false as elsewhere, v.hours_periods::float8 as "hoursPeriods",
           o.participations, o.people, o.completed, o.right_answers as "rightAnswers", o.asked as "askedQuestions"
      from ours o join course k on k.tenant_id = ${env.tenant} and k.id = o.course_id
      join lateral (select n.title, n.hours_periods from course_version n
                     where n.tenant_id = k.tenant_id and n.course_id = k.id order by n.number desc limit 1) v on true
    union all
    select code, title, true, hours::float8, participations, people, completed, null, null from others) lines
    order by elsewhere, title collate "vi-x-icu", code collate "C"`);
  return rows.map((row) => ({ ...(row as CourseLine) }));
};

/** Vietnam keeps UTC+7 all year (`domain/time/day.ts`). */
const dayOf = (instant: SQL): SQL => sql`(${instant} at time zone interval '7 hours')::date`;
