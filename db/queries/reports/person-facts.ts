import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { isNoAlias, joinedFacts } from '#db/queries/joined-facts.ts';
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

/**
 * Everything that can decide how people stand on the cut-off day (that of `units`), as it is known now: 5,000 people at
 * a time in the order of their ids, three queries a batch. Positions that were superseded and results that were
 * corrected are not facts any more. The facts of people merged into somebody are hers; they themselves have none. A position in a unit outside of that day's tree is not held.
 */
export async function* everyPersonFacts(db: Reader, units: UnitsOfDay): AsyncGenerator<PersonFacts[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db.execute<{ id: string }>(sql`
      select id from person where tenant_id = ${env.tenant} and id > ${after} and ${isNoAlias(sql`person.id`)} order by id limit ${batchSize}`);
    const ids = rows.map((row) => row.id);
    const [first, last] = [ids[0], ids.at(-1)];
    if (first === undefined || last === undefined) return;
    yield await factsOf(db, units, ids, (column) => sql`${column} between ${first} and ${last}`);
    after = last;
  }
}

/** The facts of some people; they need not have any. */
export const factsOfPeople = async (
  db: Reader,
  units: UnitsOfDay,
  ids: readonly string[],
): Promise<PersonFacts[]> =>
  ids.length === 0 ? [] : factsOf(db, units, ids, (column) => sql`${column} = any(${uuids(ids)})`);

const batchSize = 5000;

type Who = (column: SQL) => SQL;
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
): Promise<PersonFacts[]> => {
  const positions = byPerson(await db.execute<PositionRow>(positionsSql(who)));
  const learning = byPerson(await db.execute<LearningRow>(learningSql(who)));
  const results = byPerson(await db.execute<ResultRow>(resultsSql(who)));
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

const positionsSql = (who: Who): SQL => sql`
  select p.id, p.person_id, p.unit_id, p.category, p.leader, p.dx_specialist, p.core_officer,
         p.valid_from::text as valid_from, p.valid_to::text as valid_to
    from ${joinedFacts(position)} p
   where p.tenant_id = ${env.tenant} and p.superseded_at is null and ${who(sql`p.person_id`)}`;

/** Vietnam keeps UTC+7 all year (`domain/time/day.ts`). */
const dayOf = (instant: SQL): SQL => sql`(${instant} at time zone interval '7 hours')::date::text`;

const learningSql = (who: Who): SQL => sql`
  select e.id, e.person_id, v.title->>'vi' as title, v.content_group,
         ${dayOf(sql`p.began_at`)} as began_on, ${dayOf(sql`c.completed_at`)} as completed_on
    from ${joinedFacts(enrolment)} e
    join course_version v on v.tenant_id = e.tenant_id and v.id = e.course_version_id
    left join enrolment_progress p on p.tenant_id = e.tenant_id and p.year = e.year and p.enrolment_id = e.id
    left join completion c on c.tenant_id = e.tenant_id and c.year = e.year and c.enrolment_id = e.id
   where e.tenant_id = ${env.tenant} and ${who(sql`e.person_id`)}
     and (p.enrolment_id is not null or c.enrolment_id is not null)
  union all
  select t.id, t.person_id, t.course_name, t.content_group, t.began_on::text, t.completed_on::text
    from ${joinedFacts(externalTraining)} t
   where t.tenant_id = ${env.tenant} and not t.taken_back and ${who(sql`t.person_id`)}
     and not exists (select 1 from external_training n where n.tenant_id = t.tenant_id and n.supersedes_id = t.id)`;

const resultsSql = (who: Who): SQL => sql`
  select r.id, r.person_id, r.taken_on::text as taken_on, r.passed
    from ${joinedFacts(externalResult)} r
   where r.tenant_id = ${env.tenant} and ${who(sql`r.person_id`)}
     and not exists (select 1 from external_result n where n.tenant_id = r.tenant_id and n.supersedes_id = r.id)`;
