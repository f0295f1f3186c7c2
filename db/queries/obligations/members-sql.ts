import { type SQL, sql } from 'drizzle-orm';
import { joinedFacts, keptOf } from '#db/queries/joined-facts.ts';
import type { DutyRow } from '#db/queries/obligations/duties.ts';
import { subtreeOf } from '#db/queries/units.ts';
import { completion, externalResult } from '#db/schema/learning.ts';
import { env } from '#lib/env.ts';

/**
 * `why` (domain/obligations) as SQL for everybody at once: the common table expressions up to `decided`, one row a
 * member. `audience` gives (person_id, position_id, unit_id, valid_from, valid_to). A
 * test holds the two equal, and `npm run verify` compares what is stored with the domain's decision.
 */
export const decidedMembers = (duty: DutyRow, audience: SQL): SQL => sql`
  stay as materialized (${stays(duty, audience)}
  ), merged as (
    select s.person_id, unnest(range_agg(s.days)) as days from stay s group by s.person_id
  ), bounds as (${bounds(duty)}),
  post as (
    select distinct on (s.person_id) s.person_id, s.position_id, s.unit_id from stay s
     where s.days && ${looked(duty)}
     order by s.person_id, upper(s.days * ${looked(duty)}) desc, lower(s.days * ${looked(duty)}), s.position_id
  ), decision as (
    select ${keptOf(sql`d.person_id`)} as person_id, d.id, d.kind, d.from_on, d.to_on, d.due_on, d.fact_on, d.recorded_at
      from duty_decision d
     where d.tenant_id = ${env.tenant} and d.obligation_id = ${duty.id} and d.kind <> 'withdrawal'
       and not exists (select 1 from duty_decision w where w.tenant_id = d.tenant_id and w.withdraws_id = d.id)
  ), moved as (
    select distinct on (d.person_id) d.person_id, d.due_on from decision d where d.kind = 'extension'
     order by d.person_id, d.recorded_at desc, d.id desc
  ), bound as (
    select b.*, coalesce(m.due_on, ${dueDay(duty)}) as due_on from bounds b left join moved m using (person_id)
  ), learned as (${duty.courseId ? learned(duty, duty.courseId) : none}),
  assessed as (${duty.assessment ? assessed(duty) : none}),
  exempted as (
    select distinct b.person_id from bound b join decision d using (person_id)
     where d.kind = 'exemption' and d.from_on <= b.due_on and (d.to_on is null or d.to_on >= b.due_on)
  ), decided as (
    select b.person_id, p.position_id, p.unit_id, b.entered_on, b.left_on, b.due_on, s.state,
           case when s.state = 'met' then greatest(l.met_on, a.met_on) end as met_on
      from bound b join post p using (person_id)
      left join learned l using (person_id) left join assessed a using (person_id) left join exempted x using (person_id)
      cross join lateral (select case
        when not b.bound then 'left'
        when ${duty.courseId ? sql`l.met_on is not null` : sql`true`} and ${duty.assessment ? sql`a.met_on is not null` : sql`true`} then 'met'
        when x.person_id is not null then 'exempt'
        else 'open' end as state) s
     where b.bound or b.left_on is not null
  )`;

/**
 * The days the people of a duty are in its audience, each under the person she was found to be; a unit's duty binds its
 * own subtree only.
 */
export const stays = (duty: DutyRow, audience: SQL): SQL => sql`
    select ${keptOf(sql`a.person_id`)} as person_id, a.position_id, a.unit_id, daterange(a.valid_from, a.valid_to, '[]') as days
      from (${audience}) a
     where ${duty.unitId ? sql`a.unit_id in ${subtreeOf([duty.unitId], duty.cutOffOn)}` : sql`true`}`;

const none = sql`select null::uuid as person_id, null::date as met_on where false`;

/** The days membership is looked at. */
const looked = (duty: DutyRow): SQL => sql`daterange(${duty.startsOn}::date, ${duty.cutOffOn}::date, '[]')`;

const dueDay = (duty: DutyRow): SQL =>
  duty.dueMonths === null
    ? sql`${duty.dueOn}::date`
    : sql`(b.entered_on + make_interval(months => ${duty.dueMonths}::int))::date`;

/** `boundBy` (domain/obligations/membership.ts): a row a person, `bound` or not. */
const bounds = (duty: DutyRow): SQL => {
  if (duty.recurrence === 'after-joining') {
    const gone = sql`upper(m.days) - 1 < (lower(m.days) + make_interval(months => ${duty.dueMonths ?? 0}::int))::date`;
    return sql`
      select distinct on (m.person_id) m.person_id, lower(m.days) as entered_on, not coalesce(${gone}, false) as bound,
             case when ${gone} then upper(m.days) - 1 end as left_on
        from merged m where ${looked(duty)} @> lower(m.days) order by m.person_id, lower(m.days)`;
  }
  return sql`
    select i.person_id, min(lower(i.days)) as entered_on, ${holds(duty)} as bound,
           nullif(max(upper(i.days)) - 1, ${duty.cutOffOn}::date) as left_on
      from (select m.person_id, m.days * ${looked(duty)} as days from merged m where m.days && ${looked(duty)}) i
     group by i.person_id`;
};

const holds = (duty: DutyRow): SQL => {
  switch (duty.membership) {
    case 'any-day':
      return sql`true`;
    case 'on-cut-off':
      return sql`bool_or(i.days @> ${duty.cutOffOn}::date)`;
    case 'at-least-months': {
      const whole = sql`whole_months(lower(i.days), upper(i.days))`;
      const over = sql`upper(i.days) - (lower(i.days) + make_interval(months => ${whole}))::date`;
      return sql`sum(${whole}) + case when count(*) > 1 then sum(${over}) / 30 else 0 end >= ${duty.minMonths ?? 0}::int`;
    }
  }
};

/** What is done up to this day counts. */
const lastDay = (duty: DutyRow): SQL => sql`greatest(${duty.endsOn}::date, b.due_on)`;

const learned = (duty: DutyRow, courseId: string): SQL => sql`
  select f.person_id, min(f.met_on) as met_on from (
    select b.person_id, (c.completed_at at time zone interval '7 hours')::date as met_on
      from bound b join ${joinedFacts(completion)} c on c.person_id = b.person_id
      join course_version v on v.tenant_id = c.tenant_id and v.id = c.course_version_id
     where v.course_id = ${courseId} and v.number >= ${duty.minVersion}
       and (c.completed_at at time zone interval '7 hours')::date between ${duty.startsOn}::date and ${lastDay(duty)}
    union all
    select d.person_id, greatest(d.fact_on, ${duty.startsOn}::date) from decision d where d.kind = 'recognition'
  ) f group by f.person_id`;

const assessed = (duty: DutyRow): SQL => sql`
  select b.person_id, min(r.taken_on) as met_on
    from bound b join ${joinedFacts(externalResult)} r on r.person_id = b.person_id
   where ${duty.assessment === 'passed' ? sql`r.passed` : sql`true`}
     and r.taken_on between ${duty.startsOn}::date and ${lastDay(duty)}
     and not exists (select 1 from external_result n where n.tenant_id = r.tenant_id and n.supersedes_id = r.id)
   group by b.person_id`;
