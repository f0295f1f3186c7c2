import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { joinedFacts, keptOf } from '#db/queries/joined-facts.ts';
import { grouped } from '#db/queries/reports/grouped.ts';
import { uuids } from '#db/queries/standings.ts';
import { enrolment, externalResult, externalTraining } from '#db/schema/learning.ts';
import type {
  CourseFact,
  DecisionFact,
  DutyFacts,
  EvidenceFact,
  ResultFact,
  TrainingFact,
} from '#domain/obligations/duty-facts.ts';
import type { Stay } from '#domain/obligations/membership.ts';
import { env } from '#lib/env.ts';
import type { DutyRow } from './duties.ts';
import { audienceOf, withAliases } from './members.ts';
import { stays } from './members-sql.ts';

type Of<Fact> = Fact & { readonly personId: string };

/** Everything that can decide how some people stand with a duty: six queries, however many they are. */
export const dutyFactsOf = async (
  db: Reader,
  duty: DutyRow,
  people: readonly string[],
): Promise<ReadonlyMap<string, DutyFacts>> => {
  const who = uuids(people);
  const audience = await audienceOf(db, duty, withAliases(sql`select unnest(${who})`));
  const lists = await Promise.all([
    audience
      ? db.execute<Of<Stay>>(sql`
          select s.person_id as "personId", s.position_id as "positionId", s.unit_id as "unitId",
                 lower(s.days)::text as "from", (upper(s.days) - 1)::text as "to"
            from (${stays(duty, audience)}) s where s.person_id = any(${who})`)
      : [],
    db.execute<Of<CourseFact>>(sql`
      select e.person_id as "personId", e.id, v.number as version, ${dayOf('e.enrolled_at')} as "enrolledOn",
             ${dayOf('c.completed_at')} as "completedOn", ${mergedFrom(sql`e`)}
        from ${joinedFacts(enrolment)} e
        join course_version v on v.tenant_id = e.tenant_id and v.id = e.course_version_id
        left join completion c on c.tenant_id = e.tenant_id and c.year = e.year and c.enrolment_id = e.id
       where e.person_id = any(${who}) and v.course_id = ${duty.courseId}`),
    db.execute<Of<ResultFact>>(sql`
      select r.person_id as "personId", r.id, r.session, r.taken_on::text as "takenOn", r.passed, ${mergedFrom(sql`r`)},
             exists (select 1 from external_result n where n.tenant_id = r.tenant_id and n.supersedes_id = r.id) as replaced
        from ${joinedFacts(externalResult)} r where r.person_id = any(${who})`),
    db.execute<Of<TrainingFact>>(sql`
      select t.person_id as "personId", t.id, t.course_name as name, t.completed_on::text as "completedOn", ${mergedFrom(sql`t`)},
             exists (select 1 from external_training n where n.tenant_id = t.tenant_id and n.supersedes_id = t.id) as replaced,
             (select w.reason from external_training n join evidence_withdrawal w on w.tenant_id = n.tenant_id and w.training_id = n.id
               where n.tenant_id = t.tenant_id and n.supersedes_id = t.id) as "takenBackFor"
        from ${joinedFacts(externalTraining)} t where t.person_id = any(${who})`),
    db.execute<Of<DecisionFact>>(sql`
      select ${keptOf(sql`d.person_id`)} as "personId", d.id, d.kind, d.from_on::text as "fromOn", d.to_on::text as "toOn",
             d.due_on::text as "dueOn", d.fact_id as "factId", d.fact_on::text as "factOn", d.reason, d.document,
             exists (select 1 from duty_decision w where w.tenant_id = d.tenant_id and w.withdraws_id = d.id) as withdrawn
        from duty_decision d
       where d.tenant_id = ${env.tenant} and d.obligation_id = ${duty.id} and ${keptOf(sql`d.person_id`)} = any(${who}) and d.kind <> 'withdrawal'
       order by d.recorded_at, d.id`),
    db.execute<Of<EvidenceFact>>(sql`
      select ${keptOf(sql`e.person_id`)} as "personId", e.id, e.course_name as name, e.completed_on::text as "completedOn", r.verdict, r.reason
        from evidence e left join evidence_review r on r.tenant_id = e.tenant_id and r.evidence_id = e.id
       where e.tenant_id = ${env.tenant} and e.obligation_id = ${duty.id} and ${keptOf(sql`e.person_id`)} = any(${who})
       order by e.recorded_at, e.id`),
  ]);
  const [stay, courses, results, trainings, decisions, evidence] = lists;
  const by = {
    stays: byPerson<Stay>(stay),
    courses: byPerson<CourseFact>(courses),
    results: byPerson<ResultFact>(results),
    trainings: byPerson<TrainingFact>(trainings),
    decisions: byPerson<DecisionFact>(decisions),
    evidence: byPerson<EvidenceFact>(evidence),
  };
  return new Map(
    people.map((id) => [
      id,
      {
        stays: by.stays(id),
        courses: by.courses(id),
        results: by.results(id),
        trainings: by.trainings(id),
        decisions: by.decisions(id),
        evidence: by.evidence(id),
      },
    ]),
  );
};

const byPerson = <Fact>(rows: readonly Of<Fact>[]): ((personId: string) => readonly Fact[]) => {
  const groups = grouped(rows, (row) => row.personId);
  return (personId) => groups.get(personId) ?? [];
};

/** Under whom a fact of this table was recorded, when that is another than the person it counts for. */
const mergedFrom = (table: SQL): SQL =>
  sql`nullif(${table}.recorded_for, ${table}.person_id) as "mergedFrom"`;

/** Vietnam keeps UTC+7 all year (`domain/time/day.ts`). */
const dayOf = (column: string) => sql.raw(`(${column} at time zone interval '7 hours')::date::text`);
