import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { type Aliases, isNoAlias, joinedFacts } from '#db/queries/joined-facts.ts';
import { recordedBy } from '#db/queries/ledger.ts';
import { aliasesUpTo } from '#db/queries/merges.ts';
import { standsBy } from '#db/queries/positions.ts';
import { grouped } from '#db/queries/reports/grouped.ts';
import type { UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { uuids } from '#db/queries/standings.ts';
import { enrolment, externalResult, externalTraining } from '#db/schema/learning.ts';
import { position } from '#db/schema/people.ts';
import type { ContentGroup } from '#domain/catalogue/course.ts';
import type { AssessmentFact, LearningFact, PersonFacts } from '#domain/indicators/facts.ts';
import { positionsAt } from '#domain/indicators/population.ts';
import { withinUnitLife } from '#domain/indicators/unit-life.ts';
import type { StaffCategory } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** Up to when each kind of fact is read; null: all that is recorded. One instant for all but where instants are compared. */
export type FactsUpTo = Readonly<Record<'merges' | 'posts' | 'learning' | 'results', Date | null>>;

export const allUpTo = (instant: Date | null): FactsUpTo => ({
  ...{ merges: instant, posts: instant, learning: instant, results: instant },
});

/**
 * Everything that can decide how people stand on the cut-off day, as recorded up to an instant (day and instant are those
 * of `units`): 5,000 people at a time in the order of their ids, three queries a batch. Positions that were superseded and results that were
 * corrected are not facts any more. The facts of people merged into somebody are hers; they themselves have none. A position in a unit outside of that day's tree is not held.
 */
export async function* everyPersonFacts(db: Reader, units: UnitsOfDay): AsyncGenerator<PersonFacts[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  const aliases = await aliasesUpTo(db, units.recordedUpTo);
  for (;;) {
    const rows = await db.execute<{ id: string }>(sql`
      select id from person where tenant_id = ${env.tenant} and id > ${after} and ${isNoAlias(sql`person.id`, aliases)} order by id limit ${batchSize}`);
    const ids = rows.map((row) => row.id);
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    const read = { aliases, upTo: allUpTo(units.recordedUpTo) };
    yield await factsOf(db, units, ids, (column) => sql`${column} between ${first} and ${last}`, read);
    after = last;
  }
}

/** The facts of some people; they need not have any. */
export const factsOfPeople = async (
  db: Reader,
  units: UnitsOfDay,
  ids: readonly string[],
  upTo: FactsUpTo = allUpTo(units.recordedUpTo),
): Promise<PersonFacts[]> => {
  if (ids.length === 0) return [];
  const read = { aliases: await aliasesUpTo(db, upTo.merges), upTo };
  return factsOf(db, units, ids, (column) => sql`${column} = any(${uuids(ids)})`, read);
};

const batchSize = 5000;

type Who = (column: SQL) => SQL;
type Reading = { readonly aliases: Aliases | undefined; readonly upTo: FactsUpTo };
type PositionRow = {
  id: string;
  person_id: string;
  unit_id: string;
  category: StaffCategory;
  leader: boolean;
  dx_specialist: boolean;
  core_officer: boolean;
  valid_from: Day;
  valid_to: Day | null;
};
type LearningRow = {
  id: string;
  person_id: string;
  title: string;
  content_group: ContentGroup;
  began_on: Day | null;
  completed_on: Day | null;
};
type ResultRow = { id: string; person_id: string; taken_on: Day; passed: boolean | null };

const factsOf = async (
  db: Reader,
  units: UnitsOfDay,
  ids: readonly string[],
  who: Who,
  read: Reading,
): Promise<PersonFacts[]> => {
  const positions = byPerson(await db.execute<PositionRow>(positionsSql(who, read)));
  const learning = byPerson(await db.execute<LearningRow>(learningSql(who, read)));
  const results = byPerson(await db.execute<ResultRow>(resultsSql(who, read)));
  return ids.map((personId) => ({
    personId,
    ...positionsAt(
      units.day,
      (positions.get(personId) ?? []).flatMap((row) => datedPosition(row, units)),
    ),
    learning: (learning.get(personId) ?? []).map(learningFact),
    assessments: (results.get(personId) ?? []).map(assessmentFact),
  }));
};

const byPerson = <Row extends { person_id: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  grouped(rows, (row) => row.person_id);

const datedPosition = (row: PositionRow, units: UnitsOfDay) => {
  const position = {
    id: row.id,
    unitId: row.unit_id,
    category: row.category,
    leader: row.leader,
    dxSpecialist: row.dx_specialist,
    coreOfficer: row.core_officer,
    from: row.valid_from,
    to: row.valid_to,
  };
  const seen = withinUnitLife(position, units.lives.get(row.unit_id) ?? [], units.day);
  if (!seen) return [];
  const held = seen.to === null || seen.to >= units.day;
  return held && !units.byId.has(seen.unitId) ? [] : [seen];
};

const learningFact = (row: LearningRow): LearningFact => ({
  id: row.id,
  title: row.title,
  contentGroup: row.content_group,
  beganOn: row.began_on,
  completedOn: row.completed_on,
});

const assessmentFact = (row: ResultRow): AssessmentFact => ({
  id: row.id,
  takenOn: row.taken_on,
  passed: row.passed,
});

const positionsSql = (who: Who, { aliases, upTo }: Reading): SQL => sql`
  select p.id, p.person_id, p.unit_id, p.category, p.leader, p.dx_specialist, p.core_officer,
         p.valid_from::text as valid_from, p.valid_to::text as valid_to
    from ${joinedFacts(position, aliases)} p
   where p.tenant_id = ${env.tenant} and ${standsBy(sql`p`, upTo.posts)} and ${who(sql`p.person_id`)}`;

/** Vietnam keeps UTC+7 all year (`domain/time/day.ts`). */
const dayOf = (instant: SQL): SQL => sql`(${instant} at time zone interval '7 hours')::date::text`;

/** What began or was completed here is recorded in that instant. */
const learningSql = (who: Who, { aliases, upTo: { learning } }: Reading): SQL => {
  const known = (instant: SQL): SQL =>
    learning === null ? instant : sql`case when ${recordedBy(instant, learning)} then ${instant} end`;
  const [began, completed] = [known(sql`p.began_at`), known(sql`c.completed_at`)];
  return sql`
  select e.id, e.person_id, v.title->>'vi' as title, v.content_group,
         ${dayOf(began)} as began_on, ${dayOf(completed)} as completed_on
    from ${joinedFacts(enrolment, aliases)} e
    join course_version v on v.tenant_id = e.tenant_id and v.id = e.course_version_id
    left join enrolment_progress p on p.tenant_id = e.tenant_id and p.year = e.year and p.enrolment_id = e.id
    left join completion c on c.tenant_id = e.tenant_id and c.year = e.year and c.enrolment_id = e.id
   where e.tenant_id = ${env.tenant} and ${who(sql`e.person_id`)}
     and (${began} is not null or ${completed} is not null)
  union all
  select t.id, t.person_id, t.course_name, t.content_group, t.began_on::text, t.completed_on::text
    from ${joinedFacts(externalTraining, aliases)} t
   where t.tenant_id = ${env.tenant} and not t.taken_back and ${who(sql`t.person_id`)}
     and ${recordedBy(sql`t.recorded_at`, learning)}
     and not exists (select 1 from external_training n where n.tenant_id = t.tenant_id and n.supersedes_id = t.id
                        and ${recordedBy(sql`n.recorded_at`, learning)})`;
};

const resultsSql = (who: Who, { aliases, upTo: { results } }: Reading): SQL => sql`
  select r.id, r.person_id, r.taken_on::text as taken_on, r.passed
    from ${joinedFacts(externalResult, aliases)} r
   where r.tenant_id = ${env.tenant} and ${who(sql`r.person_id`)} and ${recordedBy(sql`r.recorded_at`, results)}
     and not exists (select 1 from external_result n where n.tenant_id = r.tenant_id and n.supersedes_id = r.id
                        and ${recordedBy(sql`n.recorded_at`, results)})`;
