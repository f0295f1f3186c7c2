import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { subtreeOf } from '#db/queries/units.ts';
import type { PersonHours } from '#domain/hours/year-hours.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

type Row = {
  person_id: string;
  full_name: string | null;
  woman: boolean;
  formal: number;
  refresher: number;
  short: number;
  other: number;
  posts: PersonHours['posts'];
};

/**
 * The số tiết of a calendar year of everybody with a post on a day in some units or below (`'province'`: anywhere), by
 * form, each fact once: completions here and training elsewhere or in classes as it stands. Facts of merged people
 * count for the one kept. One query, however many people.
 */
export const hoursOfPeople = async (
  db: Reader,
  of: { readonly year: number; readonly day: Day; readonly units: readonly string[] | 'province' },
): Promise<(PersonHours & { readonly name: string | null })[]> => {
  const [from, to] = [`${of.year}-01-01`, `${of.year}-12-31`];
  const there = of.units === 'province' ? sql`true` : sql`unit_id in ${subtreeOf(of.units, of.day)}`;
  const rows = await db.execute<Row>(sql`
    with post as (
      select coalesce(a.kept_id, p.person_id) as person_id, p.unit_id, p.category, p.leader from position p
        left join person_alias a on a.tenant_id = p.tenant_id and a.person_id = p.person_id
       where p.tenant_id = ${env.tenant} and p.superseded_at is null and p.valid_from <= ${of.day}
         and (p.valid_to is null or p.valid_to >= ${of.day})
    ), held as (
      select person_id, jsonb_agg(jsonb_build_object('unitId', unit_id, 'category', category, 'leader', leader)) as posts
        from post group by person_id having bool_or(${there})
    ), fact as (
      select c.person_id, v.form, v.hours_periods::numeric as periods from completion c
        join course_version v on v.tenant_id = c.tenant_id and v.id = c.course_version_id
       where c.tenant_id = ${env.tenant} and (c.completed_at at time zone interval '7 hours')::date between ${from} and ${to}
      union all
      select t.person_id, t.form, t.hours_periods from external_training t
       where t.tenant_id = ${env.tenant} and t.completed_on between ${from} and ${to} and t.hours_periods is not null
         and not exists (select 1 from external_training n where n.tenant_id = t.tenant_id and n.supersedes_id = t.id)
    ), learned as (
      select coalesce(a.kept_id, f.person_id) as person_id,
             sum(f.periods) filter (where f.form = 'formal') as formal,
             sum(f.periods) filter (where f.form = 'refresher') as refresher,
             sum(f.periods) filter (where f.form = 'short') as short,
             sum(f.periods) filter (where f.form is null) as other
        from fact f left join person_alias a on a.tenant_id = ${env.tenant} and a.person_id = f.person_id
       group by 1
    )
    select held.person_id, i.full_name, coalesce(i.gender = 'female', false) as woman, held.posts,
           coalesce(l.formal, 0)::float8 as formal, coalesce(l.refresher, 0)::float8 as refresher,
           coalesce(l.short, 0)::float8 as short, coalesce(l.other, 0)::float8 as other
      from held left join learned l on l.person_id = held.person_id
      left join identity i on i.tenant_id = ${env.tenant} and i.person_id = held.person_id
     order by given_name_first(i.full_name) collate "vi-x-icu" nulls last, held.person_id`);
  return rows.map(({ person_id, full_name, ...row }) => ({ ...row, personId: person_id, name: full_name }));
};
