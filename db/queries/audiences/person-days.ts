import { type SQL, sql } from 'drizzle-orm';
import type { PersonCondition } from '#domain/audiences/rule.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { joinedFacts } from '../joined-facts.ts';
import { uuids } from '../standings.ts';

/** A condition on the person as a join of `position` p with what is known of her, and the days on which it holds. */
export type PersonDays = {
  readonly join: SQL;
  readonly days: SQL;
  /** Whether the days hold this one. */
  readonly holdsOn: (day: Day) => SQL;
};

/**
 * The days on which a condition holds: from the first fact in the window on, or until the day before it; a tag on the
 * days it is dated for. `as` names the join.
 */
export const personDays = (
  condition: PersonCondition,
  as: SQL | ReturnType<typeof sql.identifier>,
): PersonDays => {
  const facts = condition.kind === 'tags' ? tagDays(condition.tags) : firstDays(condition);
  const known = sql`${as}.days`;
  return condition.has
    ? {
        join: sql`join (${facts}) ${as} on ${as}.person_id = p.owner_id`,
        days: known,
        holdsOn: (day) => sql`${known} @> ${day}::date`,
      }
    : {
        join: sql`left join (${facts}) ${as} on ${as}.person_id = p.owner_id`,
        days: sql`(datemultirange(daterange(null, null)) - coalesce(${known}, datemultirange()))`,
        holdsOn: (day) => sql`coalesce(${known} @> ${day}::date, false) = false`,
      };
};

const tagDays = (tags: readonly string[]): SQL => sql`
  select t.owner_id as person_id, range_agg(daterange(t.valid_from, t.valid_to, '[]')) as days from ${joinedFacts('person_tag')} t
   where t.superseded_at is null
     and t.tag in (${sql.join(
       tags.map((tag) => sql`${tag}`),
       sql`, `,
     )})
   group by t.owner_id`;

type Dated = Exclude<PersonCondition, { kind: 'tags' }>;

const firstDays = (condition: Dated): SQL => sql`
  select fact.person_id, datemultirange(daterange(min(fact.on_day), null)) as days from (${factsOf(condition)}) fact
   where ${inWindow(condition.from, condition.to)} group by fact.person_id`;

const inWindow = (from: Day | null, to: Day | null): SQL => {
  const first = from ? sql`fact.on_day >= ${from}` : sql`true`;
  return to ? sql`${first} and fact.on_day <= ${to}` : first;
};

const factsOf = (condition: Dated): SQL => {
  switch (condition.kind) {
    case 'completed-course':
      return completedSql(
        sql`v.course_id = any(${uuids(condition.courseIds)})`,
        sql`t.course_code in (select c.code from course c where c.tenant_id = ${env.tenant} and c.id = any(${uuids(condition.courseIds)}))`,
      );
    case 'completed-group': {
      const groups = sql`any(${sql.param(`{${condition.groups.join(',')}}`)}::text[])`;
      return completedSql(sql`v.content_group = ${groups}`, sql`t.content_group = ${groups}`);
    }
    case 'assessed':
      return sql`
        select r.owner_id as person_id, r.taken_on as on_day from ${joinedFacts('external_result')} r
         where ${condition.passed ? sql`r.passed` : sql`true`}
           and not exists (select 1 from external_result n where n.tenant_id = r.tenant_id and n.supersedes_id = r.id)`;
  }
};

/** Completions here on their Vietnamese day (UTC+7 all year), and training elsewhere that was not corrected away. */
const completedSql = (here: SQL, elsewhere: SQL): SQL => sql`
  select c.owner_id as person_id, (c.completed_at at time zone interval '7 hours')::date as on_day
    from ${joinedFacts('completion')} c join course_version v on v.tenant_id = c.tenant_id and v.id = c.course_version_id
   where ${here}
  union all
  select t.owner_id, t.completed_on from ${joinedFacts('external_training')} t
   where t.completed_on is not null and ${elsewhere}
     and not exists (select 1 from external_training n where n.tenant_id = t.tenant_id and n.supersedes_id = t.id)`;
