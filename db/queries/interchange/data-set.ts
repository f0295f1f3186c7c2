import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { enrolment } from '#db/schema/learning.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Gender, Sector, StaffCategory } from '#domain/organisation/terms.ts';
import { postsOnce } from '#domain/people/merges.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { joinedFacts } from '../joined-facts.ts';

/** Posts that are held today or will be, by what is known now, with the person each counts for. */
const standingPosts = (today: Day) => sql`
  select p.* from ${joinedFacts('position')} p where p.tenant_id = ${env.tenant} and p.superseded_at is null
     and (p.valid_to is null or p.valid_to >= ${today})`;

export type SetUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly sector: Sector | null;
  readonly parentId: string | null;
  /** The first day on which name, kind and parent are those of today. */
  readonly from: Day;
  readonly to: Day | null;
};

/** The agencies of a day with what they are called, are and stand under. */
export const unitsOfSet = async (db: Reader, today: Day): Promise<readonly SetUnit[]> =>
  db.execute<SetUnit>(sql`
    with held as (select ${today}::date as day)
    select u.id, u.code, n.name, k.kind, k.sector, p.parent_id as "parentId",
           greatest(n.valid_from, k.valid_from, p.valid_from)::text as "from", k.valid_to::text as "to"
      from held, org_unit u
      join org_unit_name n on n.tenant_id = u.tenant_id and n.unit_id = u.id
      join org_unit_kind k on k.tenant_id = u.tenant_id and k.unit_id = u.id
      left join org_unit_parent p on p.tenant_id = u.tenant_id and p.unit_id = u.id
       and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to >= ${today})
     where u.tenant_id = ${env.tenant} and u.tree = 'agency'
       and n.valid_from <= held.day and (n.valid_to is null or n.valid_to >= held.day)
       and k.valid_from <= held.day and (k.valid_to is null or k.valid_to >= held.day)
     order by u.code, u.id`);

export type SetPerson = {
  readonly id: string;
  readonly fullName: string;
  readonly bornOn: Day | null;
  readonly gender: Gender | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly username: string | null;
  readonly enabled: boolean;
};

/** Everybody with a standing post, who was merged being the person kept, and the account she signs in with. The ID number is not read: it never leaves in a data set. */
export const peopleOfSet = async (db: Reader, today: Day): Promise<readonly SetPerson[]> =>
  db.execute<SetPerson>(sql`
    select i.person_id as id, i.full_name as "fullName", i.born_on::text as "bornOn", i.gender, i.email, i.phone,
           a.email as username, (a.id is not null and a.disabled_at is null) as enabled
      from identity i left join lateral (
        select o.id, o.email, o.disabled_at from account o where o.tenant_id = i.tenant_id and (o.person_id = i.person_id
            or o.person_id in (select m.person_id from person_alias m where m.tenant_id = i.tenant_id and m.kept_id = i.person_id))
         order by o.disabled_at is null desc, o.person_id = i.person_id desc, o.recorded_at, o.id limit 1) a on true
     where i.tenant_id = ${env.tenant} and i.person_id in (select person_id from (${standingPosts(today)}) p)
     order by i.person_id`);

export type SetPost = {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
  readonly from: Day;
  readonly to: Day | null;
};

/** The standing posts by person, the one held longest first. */
export const postsOfSet = async (db: Reader, today: Day): Promise<readonly SetPost[]> =>
  postsOnce(
    await db.execute<SetPost & { recordedFor: string }>(sql`
    select p.id, p.person_id as "personId", p.recorded_for as "recordedFor", p.unit_id as "unitId", p.title, p.category, p.leader,
           p.dx_specialist as "dxSpecialist", p.core_officer as "coreOfficer",
           p.valid_from::text as "from", p.valid_to::text as "to"
      from (${standingPosts(today)}) p order by p.person_id, p.valid_from, p.id`),
  );

export type SetEnrolment = {
  readonly id: string;
  readonly personId: string;
  readonly courseId: string;
  readonly code: string;
  readonly title: LocalText;
  readonly contentGroup: string;
  readonly form: string;
  readonly hoursPeriods: number;
  readonly on: Day;
};

/** The enrolments of a reporting year of people with a standing post. */
export const enrolmentsOfSet = async (
  db: Reader,
  year: number,
  today: Day,
): Promise<readonly SetEnrolment[]> =>
  db.execute<SetEnrolment>(sql`
    select e.id, e.person_id as "personId", c.id as "courseId", c.code, v.title, v.content_group as "contentGroup",
           v.form, v.hours_periods as "hoursPeriods",
           (e.enrolled_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "on"
      from ${joinedFacts(enrolment)} e
      join course_version v on v.tenant_id = e.tenant_id and v.id = e.course_version_id
      join course c on c.tenant_id = v.tenant_id and c.id = v.course_id
     where e.tenant_id = ${env.tenant} and e.year = ${year}
       and e.person_id in (select person_id from (${standingPosts(today)}) p)
     order by c.code, v.number, e.id`);
