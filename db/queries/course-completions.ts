import type { Readable } from 'node:stream';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.ts';
import { copyOut } from '#db/copy-out.ts';
import { keptOf } from '#db/queries/joined-facts.ts';
import { statementsOn } from '#db/queries/learning-statements.ts';
import { visiblePeople } from '#db/visible.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { LearnerState } from '#domain/learning/learner-state.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** Whose enrolments in what: one course with all its versions, or every course. */
export type CompletionsAsk = {
  readonly actor: Actor;
  readonly today: Day;
  readonly course: string | null;
  readonly state: LearnerState | null;
  readonly language: keyof LocalText;
};

export type LearnerRow = {
  readonly enrolmentId: string;
  readonly personId: string;
  /** Null when who she was has been erased. */
  readonly name: string | null;
  readonly units: string | null;
  readonly course: string;
  readonly version: number;
  readonly enrolledOn: Day;
  readonly beganOn: Day | null;
  readonly completedOn: Day | null;
  readonly lastOn: Day | null;
  /** 0 to 100, by the version the enrolment is pinned to. */
  readonly percent: number;
};

export type LearnersPage = {
  /** The name of the course asked for; null: there is none of this code, or all were asked for. */
  readonly title: string | null;
  /** Every course there is, for choosing. */
  readonly courses: readonly { readonly code: string; readonly title: string }[];
  readonly rows: readonly LearnerRow[];
  readonly next: string | null;
  /** Of one course, the state aside: lượt enrolled and completed. Null for all courses: no page needs to count them. */
  readonly total: { readonly enrolled: number; readonly completed: number } | null;
};

type PageRow = LearnerRow &
  Omit<LearnersPage, 'rows' | 'next' | 'total'> & { enrolled: number; done: number };

/** The page before ended with an enrolment: its instant and id. */
const behind = (after: string): SQL =>
  sql`(e.enrolled_at, e.id) < (select last.enrolled_at, last.id from enrolment last
        where last.tenant_id = ${env.tenant} and last.year = any(array(select generate_series(2020, 2050))) and last.id = ${after})`;

/**
 * One page of learners, newest enrolment first. One statement that walks an index, whatever the number of enrolments:
 * each version of the course is read as far as the page needs, and what is shown of a row is looked up for that page only.
 */
export const learnersPage = async (
  db: Reader,
  ask: CompletionsAsk,
  page: { readonly after: string | null; readonly limit: number },
): Promise<LearnersPage> => {
  const { course, language } = ask;
  const where = [sql`e.tenant_id = ${env.tenant}`, seen(ask), inState(ask.state)];
  const joined = ask.state === null ? sql`` : standing;
  if (page.after) where.push(behind(page.after));
  const newest = sql`order by e.enrolled_at desc, e.id desc limit ${page.limit + 1}`;
  const condition = sql.join(where, sql` and `);
  const listed =
    course === null
      ? sql`select e.* from enrolment e ${joined} where ${condition} ${newest}`
      : sql`select e.* from v cross join lateral (
              select e.* from enrolment e ${joined} where e.course_version_id = v.id and ${condition} ${newest}) e ${newest}`;
  const count = (table: SQL): SQL =>
    course === null
      ? sql`null::int`
      : sql`(select count(*)::int from v join ${table} e on e.tenant_id = ${env.tenant} and e.course_version_id = v.id where ${seen(ask)})`;
  const { sql: text, params } = new PgDialect().sqlToQuery(sql`
    with v as materialized (${versions(course, language)}), e as materialized (${listed}),
    meta as (
      select ${course === null ? sql`null` : sql`(select v.title from v order by v.number desc limit 1)`} as title,
             ${count(sql`enrolment`)} as enrolled, ${count(sql`completion`)} as done,
             (select coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'title', k.title) order by k.title), '[]')
                from (select distinct on (c.code) c.code, n.title->>${language} as title from course c
                        join course_version n on n.tenant_id = c.tenant_id and n.course_id = c.id
                       where c.tenant_id = ${env.tenant} order by c.code, n.number desc) k) as courses)
    select meta.title, meta.enrolled, meta.done, meta.courses, l.*
      from meta left join (select ${columns(ask.today)}, e.enrolled_at from e ${details}) l on true
     order by l.enrolled_at desc, l."enrolmentId" desc`);
  // Prepared: looking for a plan over the years of five tables costs more than the page itself.
  const found = await statementsOn(db).unsafe<PageRow[]>(text, params as string[], { prepare: true });
  const [first] = found;
  const rows = found.filter((row) => row.enrolmentId !== null).map(learnerOf);
  const shown = rows.slice(0, page.limit);
  return {
    title: first?.title ?? null,
    courses: first?.courses ?? [],
    rows: shown,
    next: rows.length > page.limit ? (shown.at(-1)?.enrolmentId ?? null) : null,
    total: first && course !== null ? { enrolled: first.enrolled, completed: first.done } : null,
  };
};

const learnerOf = (row: PageRow): LearnerRow => ({
  ...{ enrolmentId: row.enrolmentId, personId: row.personId, name: row.name, units: row.units },
  ...{ course: row.course, version: row.version, percent: row.percent },
  ...{ enrolledOn: row.enrolledOn, beganOn: row.beganOn, completedOn: row.completedOn, lastOn: row.lastOn },
});

/**
 * All of them as CSV, written by Postgres and streamed as it comes. The line of headings comes from the course, so no
 * line at all means that there is no such course. Text that a spreadsheet would run as a formula gets an apostrophe.
 */
export const learnersAsCsv = (ask: CompletionsAsk, headings: readonly string[]): Promise<Readable> =>
  copyOut(learnersCsvQuery(ask, headings), { header: false });

/** The number of columns of the file. */
export const learnerColumns = 9;

/** The statement of the file; COPY takes no parameters, so values stand in it as quoted literals. */
export const learnersCsvQuery = (ask: CompletionsAsk, headings: readonly string[], safe = true): string => {
  const text = (column: SQL): SQL =>
    safe
      ? sql`case when ${column} ~ '^[=+@\t\r-]' then '''' || ${column} else ${column} end`
      : sql`${column}`;
  const day = (column: SQL): SQL => sql`to_char(${column}, 'DD/MM/YYYY')`;
  const query = sql`
    with v as materialized (${versions(ask.course, ask.language)})
    select ${sql.join(
      headings.map((heading) => sql`${heading}::text`),
      sql`, `,
    )} where ${ask.course === null ? sql`true` : sql`exists (select 1 from v)`}
    union all
    select ${text(sql`l.name`)}, ${text(sql`l.units`)}, ${text(sql`l.course`)}, l.version::text,
           ${day(sql`l."enrolledOn"`)}, ${day(sql`l."beganOn"`)}, l.percent::text, ${day(sql`l."completedOn"`)}, ${day(sql`l."lastOn"`)}
      from (select ${columns(ask.today)} from enrolment e ${details}
             where e.tenant_id = ${env.tenant} and ${seen(ask)} and ${inState(ask.state)}) l`;
  return new PgDialect().sqlToQuery(query.inlineParams()).sql;
};

/** Each version's number of lessons is read once, and not once an enrolment. */
const versions = (course: string | null, language: keyof LocalText): SQL => sql`
  select v.id, v.number, v.title->>${language} as title, jsonb_array_length(v.content->'lessons') as lessons
    from course_version v join course c on c.tenant_id = v.tenant_id and c.id = v.course_id
   where v.tenant_id = ${env.tenant} ${course === null ? sql`` : sql`and c.code = ${course}`}`;

const seen = ({ actor, today }: CompletionsAsk): SQL => visiblePeople(actor, keptOf(sql`e.person_id`), today);

/** What of an enrolment's stored progress and completion decides its state. */
const standing = sql`
  left join enrolment_progress p on p.tenant_id = e.tenant_id and p.year = e.year and p.enrolment_id = e.id
  left join completion c on c.tenant_id = e.tenant_id and c.year = e.year and c.enrolment_id = e.id`;

const details = sql`join v on v.id = e.course_version_id ${standing}
  left join person_alias a on a.tenant_id = e.tenant_id and a.person_id = e.person_id
  left join identity i on i.tenant_id = e.tenant_id and i.person_id = coalesce(a.kept_id, e.person_id)`;

const inState = (state: LearnerState | null): SQL => {
  if (state === 'completed') return sql`c.completed_at is not null`;
  if (state === 'under-way') return sql`c.completed_at is null and p.began_at is not null`;
  return state === 'not-begun' ? sql`c.completed_at is null and p.began_at is null` : sql`true`;
};

const dayIn = (instant: SQL): SQL => sql`(${instant} at time zone interval '7 hours')::date`;

/** `percentOf` (domain/learning) over what is stored; a test holds the two equal. Never outside 0 to 100. */
const percent = sql`case when c.completed_at is not null then 100 else least(99,
  (coalesce(cardinality(p.lessons_done), 0) + case when p.passed then 1 else 0 end) * 100 / (v.lessons + 1)) end`;

const columns = (today: Day): SQL => sql`
  e.id as "enrolmentId", coalesce(a.kept_id, e.person_id) as "personId", i.full_name as name,
  (select string_agg(distinct n.name, '; ' order by n.name) from position o
     join org_unit_name n on n.tenant_id = o.tenant_id and n.unit_id = o.unit_id and n.valid_from <= ${today}
      and (n.valid_to is null or n.valid_to >= ${today})
    where o.tenant_id = e.tenant_id and o.person_id = coalesce(a.kept_id, e.person_id) and o.superseded_at is null
      and o.valid_from <= ${today} and (o.valid_to is null or o.valid_to >= ${today})) as units,
  v.title as course, v.number as version, ${dayIn(sql`e.enrolled_at`)} as "enrolledOn", ${dayIn(sql`p.began_at`)} as "beganOn",
  ${percent} as percent, ${dayIn(sql`c.completed_at`)} as "completedOn",
  (select ${dayIn(sql`max(l.recorded_at)`)} from learning_event l
    where l.tenant_id = e.tenant_id and l.year = e.year and l.enrolment_id = e.id) as "lastOn"`;
