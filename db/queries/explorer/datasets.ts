import { type SQL, sql } from 'drizzle-orm';
import { joinedFacts } from '#db/queries/joined-facts.ts';
import { levelWords } from '#domain/audiences/leader-level.ts';
import type { DatasetName, Dimension, Measure } from '#domain/explorer/layer.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** What a data set is made of: rows `b` of one fact at one post each. */
export type Source = {
  /** Columns person_id, unit_id, fact_id, fact_on, fact_name and whatever `keyOf` and `measureOf` name. */
  readonly from: SQL;
  /** The last day asked for is the day of the posts. */
  readonly on: Day;
};

export type At = { readonly today: Day; readonly to: Day | null; readonly language: 'vi' | 'en' };

const heldOn = (day: Day): SQL => sql`p.tenant_id = ${env.tenant} and p.superseded_at is null
   and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})`;

const says = (words: readonly string[]): SQL =>
  sql.join(
    words.map((word) => sql`strpos(' ' || lower(k.kind collate "vi-x-icu") || ' ', ${word}) > 0`),
    sql` or `,
  );

/** Posts held on a day with all that divides them; `top-unit` is the unit just below the root it stands under. */
const posts = (day: Day): SQL => sql`
  select p.id as post_id, p.person_id, p.unit_id, n.name as unit_name, top.top_id, top.top_name,
         coalesce(k.sector, 'state') as sector, p.category, coalesce(i.gender, 'unknown') as gender,
         case when p.leader then 'yes' else 'no' end as leader, case when p.dx_specialist then 'yes' else 'no' end as dx_specialist,
         case when not p.leader then 'none' when k.sector in ('state-enterprise', 'private-enterprise') then 'enterprise'
              when ${says(levelWords.commune)} then 'commune' when ${says(levelWords.province)} then 'province' else 'unit' end as leader_level,
         p.valid_from as post_from, p.title as post_title, i.full_name
    from ${joinedFacts('position')} p
    join org_unit_name n on n.tenant_id = p.tenant_id and n.unit_id = p.unit_id and n.valid_from <= ${day} and (n.valid_to is null or n.valid_to >= ${day})
    join org_unit_kind k on k.tenant_id = p.tenant_id and k.unit_id = p.unit_id and k.valid_from <= ${day} and (k.valid_to is null or k.valid_to >= ${day})
    join (${tops(day)}) top on top.unit_id = p.unit_id
    left join identity i on i.tenant_id = p.tenant_id and i.person_id = p.person_id
   where ${heldOn(day)}`;

/** Of every unit the one just below the root above it; the root stands for itself. */
const tops = (day: Day): SQL => sql`
  with recursive tree as (
    select u.id as unit_id, u.id as top_id, 0 as depth from org_unit u
     where u.tenant_id = ${env.tenant} and u.tree = 'agency' and not exists (
       select 1 from org_unit_parent r where r.tenant_id = u.tenant_id and r.unit_id = u.id
          and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day}))
    union all
    select r.unit_id, case when tree.depth = 0 then r.unit_id else tree.top_id end, tree.depth + 1
      from tree join org_unit_parent r on r.tenant_id = ${env.tenant} and r.parent_id = tree.unit_id
       and r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day}) where tree.depth < 20)
  select tree.unit_id, tree.top_id, tn.name as top_name from tree
    join org_unit_name tn on tn.tenant_id = ${env.tenant} and tn.unit_id = tree.top_id
     and tn.valid_from <= ${day} and (tn.valid_to is null or tn.valid_to >= ${day})`;

const dayIn = (instant: SQL): SQL => sql`(${instant} at time zone interval '7 hours')::date`;

/** What was completed here and elsewhere, each fact once as it stands. */
const learned = (language: 'vi' | 'en'): SQL => sql`
  select c.person_id, c.enrolment_id as fact_id, ${dayIn(sql`c.completed_at`)} as fact_on, v.title->>${language} as fact_name,
         k.code as course, v.title->>${language} as course_name, v.content_group, v.form as training_form, 'here' as source, v.hours_periods::numeric as hours
    from ${joinedFacts('completion')} c
    join course_version v on v.tenant_id = c.tenant_id and v.id = c.course_version_id
    join course k on k.tenant_id = v.tenant_id and k.id = v.course_id
  union all
  select t.person_id, t.id, t.completed_on, t.course_name, t.course_key, t.course_name, t.content_group, coalesce(t.form, 'unknown'), 'elsewhere', coalesce(t.hours_periods, 0)
    from ${joinedFacts('external_training')} t
   where t.completed_on is not null and not t.taken_back
     and not exists (select 1 from external_training s where s.tenant_id = t.tenant_id and s.supersedes_id = t.id)`;

const enrolled = (language: 'vi' | 'en'): SQL => sql`
  select coalesce(a.kept_id, e.person_id) as person_id, e.id as fact_id, ${dayIn(sql`e.enrolled_at`)} as fact_on, v.title as fact_name,
         v.code as course, v.title as course_name, v.content_group,
         case when c.completed_at is not null then 'completed' when g.began_at is not null then 'under-way' else 'not-begun' end as state,
         case when c.completed_at is not null then 100 else least(99,
           (coalesce(cardinality(g.lessons_done), 0) + case when g.passed then 1 else 0 end) * 100 / (v.lessons + 1)) end as progress
    from enrolment e
    join (select v.id, k.code, v.title->>${language} as title, v.content_group, jsonb_array_length(v.content->'lessons') as lessons
            from course_version v join course k on k.tenant_id = v.tenant_id and k.id = v.course_id
           where v.tenant_id = ${env.tenant} offset 0) v on v.id = e.course_version_id
    left join person_alias a on a.tenant_id = e.tenant_id and a.person_id = e.person_id
    left join enrolment_progress g on g.tenant_id = e.tenant_id and g.year = e.year and g.enrolment_id = e.id
    left join completion c on c.tenant_id = e.tenant_id and c.year = e.year and c.enrolment_id = e.id
   where e.tenant_id = ${env.tenant}`;

const owed = (language: 'vi' | 'en'): SQL => sql`
  select m.person_id, md5(m.obligation_id::text || m.person_id::text)::uuid as fact_id, m.due_on as fact_on, o.title->>${language} as fact_name,
         o.id as duty, o.title->>${language} as duty_name, m.state as duty_state
    from obligation_member m join obligation o on o.tenant_id = m.tenant_id and o.id = m.obligation_id
   where m.tenant_id = ${env.tenant}`;

/** The rows of a data set. Facts stand at every post that the person holds today: who holds none is in no row. */
export const sourceOf = (dataset: DatasetName, { today, to, language }: At): Source => {
  if (dataset === 'posts') {
    const on = to ?? today;
    return {
      on,
      from: sql`(select o.*, o.post_id as fact_id, o.post_from as fact_on, o.post_title as fact_name from (${posts(on)}) o)`,
    };
  }
  const facts = { learning: learned, enrolments: enrolled, duties: owed }[dataset](language);
  return {
    on: today,
    from: sql`(select o.*, f.* from (${posts(today)}) o join (${facts}) f (${factColumns(dataset)}) on f.fact_person = o.person_id)`,
  };
};

/** The columns of the facts, the person under a name of its own beside that of the post. */
const factColumns = (dataset: Exclude<DatasetName, 'posts'>): SQL =>
  sql.raw(
    {
      learning:
        'fact_person, fact_id, fact_on, fact_name, course, course_name, content_group, training_form, source, hours',
      enrolments:
        'fact_person, fact_id, fact_on, fact_name, course, course_name, content_group, state, progress',
      duties: 'fact_person, fact_id, fact_on, fact_name, duty, duty_name, duty_state',
    }[dataset],
  );

/** The value that stands for a row at a dimension, as text, and what it is called when that is not in our own words. */
export const keyOf = (dimension: Dimension): { readonly key: SQL; readonly name: SQL | null } =>
  keys[dimension];

const plain = (column: string): { key: SQL; name: null } => ({ key: sql.raw(`b.${column}`), name: null });
const keys: Readonly<Record<Dimension, { readonly key: SQL; readonly name: SQL | null }>> = {
  unit: { key: sql`b.unit_id::text`, name: sql`b.unit_name` },
  'top-unit': { key: sql`b.top_id::text`, name: sql`b.top_name` },
  sector: plain('sector'),
  category: plain('category'),
  gender: plain('gender'),
  leader: plain('leader'),
  'leader-level': plain('leader_level'),
  'dx-specialist': plain('dx_specialist'),
  course: { key: sql`b.course`, name: sql`b.course_name` },
  'content-group': plain('content_group'),
  'training-form': plain('training_form'),
  source: plain('source'),
  state: plain('state'),
  duty: { key: sql`b.duty::text`, name: sql`b.duty_name` },
  'duty-state': plain('duty_state'),
  year: { key: sql`to_char(b.fact_on, 'YYYY')`, name: null },
  quarter: { key: sql`to_char(b.fact_on, 'YYYY-"Q"Q')`, name: null },
  month: { key: sql`to_char(b.fact_on, 'YYYY-MM')`, name: null },
};

/** Which of the rows a measure counts; null: all. */
export const conditionOf = (measure: Measure): SQL | null => {
  switch (measure) {
    case 'women':
      return sql`b.gender = 'female'`;
    case 'leaders':
      return sql`b.leader = 'yes'`;
    case 'completed':
    case 'completed-people':
      return sql`b.state = 'completed'`;
    case 'owed':
      return sql`b.duty_state in ('open', 'met')`;
    case 'met':
      return sql`b.duty_state = 'met'`;
    default:
      return null;
  }
};

const people = sql`count(distinct b.person_id)`;
const facts = sql`count(distinct b.fact_id)`;
const only = (count: SQL, measure: Measure): SQL => {
  const condition = conditionOf(measure);
  return condition ? sql`${count} filter (where ${condition})` : count;
};
/** A fact stands at each post of its person: its value is added once. */
const sumOnce = (value: SQL): SQL => sql`(select coalesce(sum(split_part(x, ' ', 2)::numeric), 0)
   from unnest(array_agg(distinct b.fact_id::text || ' ' || ${value}::text)) x)`;

/** A measure over a group of rows: whole numbers; shares of ten thousand, null where there is nothing to divide by. */
export const measureOf = (measure: Measure): SQL => {
  switch (measure) {
    case 'people':
    case 'women':
    case 'leaders':
    case 'completed-people':
      return sql`${only(people, measure)}::int`;
    case 'posts':
    case 'turns':
    case 'completed':
    case 'owed':
    case 'met':
      return sql`${only(facts, measure)}::int`;
    case 'hours':
      return sql`${sumOnce(sql`b.hours`)}::float8`;
    case 'average-progress':
      return sql`round(${sumOnce(sql`b.progress`)} / nullif(${facts}, 0), 1)::float8`;
    case 'completion-rate':
      return sql`round(10000.0 * ${only(facts, 'completed')} / nullif(${facts}, 0))::int`;
    case 'met-rate':
      return sql`round(10000.0 * ${only(facts, 'met')} / nullif(${only(facts, 'owed')}, 0))::int`;
  }
};
