import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { isPerson } from '#db/queries/joined-facts.ts';
import { subtreeOf } from '#db/queries/units.ts';
import type { PersonHours } from '#domain/hours/year-hours.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

type Sums = { formal: number; refresher: number; short: number; other: number };
type Row = Sums & {
  person_id: string;
  full_name: string | null;
  woman: boolean;
  posts: PersonHours['posts'];
};

/** Posts `p` that are held on a day, as they are known now. */
const heldOn = (
  day: Day,
): SQL => sql`p.tenant_id = ${env.tenant} and p.superseded_at is null and p.valid_from <= ${day}
         and (p.valid_to is null or p.valid_to >= ${day})`;
const posts = sql`jsonb_agg(jsonb_build_object('unitId', p.unit_id, 'category', p.category, 'leader', p.leader))`;

/** What was completed in a calendar year, each fact once as it stands: here, elsewhere and in classes. */
const facts = (year: number, whose: (personId: SQL) => SQL): SQL => sql`
      select c.person_id, v.form, v.hours_periods::numeric as periods from completion c
        join course_version v on v.tenant_id = c.tenant_id and v.id = c.course_version_id
       where c.tenant_id = ${env.tenant} and ${whose(sql`c.person_id`)}
         and (c.completed_at at time zone interval '7 hours')::date between ${`${year}-01-01`} and ${`${year}-12-31`}
      union all
      select t.person_id, t.form, t.hours_periods from external_training t
       where t.tenant_id = ${env.tenant} and ${whose(sql`t.person_id`)}
         and t.completed_on between ${`${year}-01-01`} and ${`${year}-12-31`} and t.hours_periods is not null
         and not exists (select 1 from external_training n where n.tenant_id = t.tenant_id and n.supersedes_id = t.id)`;

const sums: SQL = sql`
             coalesce(sum(f.periods) filter (where f.form = 'formal'), 0)::float8 as formal,
             coalesce(sum(f.periods) filter (where f.form = 'refresher'), 0)::float8 as refresher,
             coalesce(sum(f.periods) filter (where f.form = 'short'), 0)::float8 as short,
             coalesce(sum(f.periods) filter (where f.form is null), 0)::float8 as other`;

/**
 * The số tiết of a calendar year of everybody with a post on a day in some units or below (`'province'`: anywhere), by
 * form. Facts of merged people count for the one kept. One query, however many people.
 */
export const hoursOfPeople = async (
  db: Reader,
  of: { readonly year: number; readonly day: Day; readonly units: readonly string[] | 'province' },
): Promise<(PersonHours & { readonly name: string | null })[]> => {
  const there = of.units === 'province' ? sql`true` : sql`p.unit_id in ${subtreeOf(of.units, of.day)}`;
  const rows = await db.execute<Row>(sql`
    with held as (
      select coalesce(a.kept_id, p.person_id) as person_id, ${posts} as posts from position p
        left join person_alias a on a.tenant_id = p.tenant_id and a.person_id = p.person_id
       where ${heldOn(of.day)} group by 1 having bool_or(${there})
    ), fact as (${facts(of.year, () => sql`true`)}
    ), learned as (
      select coalesce(a.kept_id, f.person_id) as person_id, ${sums}
        from fact f left join person_alias a on a.tenant_id = ${env.tenant} and a.person_id = f.person_id
       group by 1
    )
    select held.person_id, i.full_name, coalesce(i.gender = 'female', false) as woman, held.posts,
           coalesce(l.formal, 0) as formal, coalesce(l.refresher, 0) as refresher,
           coalesce(l.short, 0) as short, coalesce(l.other, 0) as other
      from held left join learned l on l.person_id = held.person_id
      left join identity i on i.tenant_id = ${env.tenant} and i.person_id = held.person_id
     order by given_name_first(i.full_name) collate "vi-x-icu" nulls last, held.person_id`);
  return rows.map(({ person_id, full_name, ...row }) => ({ ...row, personId: person_id, name: full_name }));
};

/** The same of one person, whoever she was merged with, also when she holds no post on the day. */
export const hoursOfPerson = async (
  db: Reader,
  personId: string,
  { year, day }: { readonly year: number; readonly day: Day },
): Promise<Sums & Pick<PersonHours, 'posts'>> => {
  const whose = (column: SQL) => isPerson(column, personId);
  const [row] = await db.execute<Sums & Pick<PersonHours, 'posts'>>(sql`
    with fact as (${facts(year, whose)})
    select ${sums}, (select coalesce(${posts}, '[]') from position p
              where ${heldOn(day)} and ${whose(sql`p.person_id`)}) as posts
      from fact f`);
  if (!row) throw new Error('a sum has a row');
  return row;
};
