import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { isNoAlias, joinedFacts } from '#db/queries/joined-facts.ts';
import { aliasesUpTo } from '#db/queries/merges.ts';
import { enrolment } from '#db/schema/learning.ts';
import { residence, residentLearning } from '#db/schema/residents.ts';
import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { Gender } from '#domain/organisation/terms.ts';
import type { EvidenceGrade, SkillEvidence } from '#domain/residents/grade.ts';
import { type Day, endOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** A resident with everything that may show her skill. Birth day and gender are null once erased, or never known. */
export type ResidentFacts = {
  readonly personId: string;
  readonly communeId: string;
  readonly bornOn: Day | null;
  readonly gender: Gender | null;
  readonly evidence: readonly SkillEvidence[];
};

export type ResidentAsk = {
  readonly day: Day;
  /** Only what was recorded up to this instant; null: all. */
  readonly recordedUpTo: Date | null;
  /** The units of residence asked for, each with the commune it lies in on the day. */
  readonly places: ReadonlyMap<string, string>;
};

type Row = {
  person_id: string;
  unit_id: string;
  born_on: Day | null;
  gender: Gender | null;
  evidence: { id: string; area: SkillArea | null; grade: EvidenceGrade; on: Day }[];
};

const batch = 5000;

/** Every resident of some communes on a day, in batches by id, so that memory does not grow with the province. */
export async function* everyResident(db: Reader, ask: ResidentAsk): AsyncGenerator<ResidentFacts[]> {
  for (let after: string | null = null; ; ) {
    const residents: readonly ResidentFacts[] = await residentsAfter(db, ask, after, batch);
    if (residents.length > 0) yield [...residents];
    if (residents.length < batch) return;
    after = residents.at(-1)?.personId ?? null;
  }
}

/** The residents after one, by id. One statement, however many there are, and the merges of the past. */
export const residentsAfter = async (
  db: Reader,
  { day, recordedUpTo, places }: ResidentAsk,
  after: string | null,
  limit: number,
): Promise<readonly ResidentFacts[]> => {
  const by = (column: SQL): SQL =>
    recordedUpTo === null ? sql`true` : sql`${column} <= ${recordedUpTo.toISOString()}::timestamptz`;
  const until = endOf(day).toISOString();
  const aliases = await aliasesUpTo(db, recordedUpTo);
  const rows = await db.execute<Row>(sql`
    with resident as materialized (
      select distinct on (r.person_id) r.person_id, r.unit_id from ${joinedFacts(residence, aliases)} r
       where r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day})
         and ${by(sql`r.recorded_at`)}
         and (r.superseded_at is null ${recordedUpTo === null ? sql`` : sql`or not ${by(sql`r.superseded_at`)}`})
         and r.unit_id = any(${uuids([...places.keys()])})
         and ${after === null ? sql`true` : sql`r.person_id > ${after}`}
       order by r.person_id, r.valid_from desc, r.id
       limit ${limit}
    ), known as (
      select x.person_id, x.id, null as area, 'A' as grade, x.taken_on as on_day
        from ${joinedFacts('external_result', aliases)} x join resident on resident.person_id = x.person_id
       where x.passed and x.taken_on <= ${day} and ${by(sql`x.recorded_at`)}
         and not exists (select 1 from external_result later where later.tenant_id = ${env.tenant}
           and later.supersedes_id = x.id and ${by(sql`later.recorded_at`)})
      union all
      select c.person_id, c.enrolment_id, v.content ->> 'skillArea', 'B', (c.completed_at at time zone 'Asia/Ho_Chi_Minh')::date
        from ${joinedFacts('completion', aliases)} c join resident on resident.person_id = c.person_id
        join course_version v on v.tenant_id = ${env.tenant} and v.id = c.course_version_id and v.content ? 'skillArea'
       where c.completed_at < ${until}::timestamptz and ${by(sql`coalesce((select e.recorded_at from learning_event e
           where e.tenant_id = ${env.tenant} and e.year = c.year and e.id = c.caused_by_event_id), c.completed_at)`)}
      union all
      select l.person_id, l.id, l.area, case l.outcome when 'practised' then 'C' else 'D' end, l.held_on
        from ${joinedFacts(residentLearning, aliases)} l join resident on resident.person_id = l.person_id
       where l.held_on <= ${day} and ${by(sql`l.recorded_at`)}
         and not exists (select 1 from resident_learning later where later.tenant_id = ${env.tenant}
           and later.supersedes_id = l.id and ${by(sql`later.recorded_at`)})
      union all
      select n.person_id, n.id, v.content ->> 'skillArea', 'D', (p.began_at at time zone 'Asia/Ho_Chi_Minh')::date
        from resident join ${joinedFacts(enrolment, aliases)} n on n.person_id = resident.person_id
        join enrolment_progress p on p.tenant_id = n.tenant_id and p.year = n.year and p.enrolment_id = n.id
        join course_version v on v.tenant_id = ${env.tenant} and v.id = n.course_version_id and v.content ? 'skillArea'
       where p.began_at < ${until}::timestamptz and ${by(sql`p.began_at`)}
    ), shown as materialized (
      select k.person_id, json_agg(json_build_object('id', k.id, 'area', k.area, 'grade', k.grade, 'on', k.on_day)) as evidence
        from known k group by k.person_id
    )
    select resident.person_id, resident.unit_id, i.born_on::text as born_on, i.gender,
           coalesce(shown.evidence, '[]') as evidence
      from resident
      left join shown on shown.person_id = resident.person_id
      left join identity i on i.tenant_id = ${env.tenant} and i.person_id = resident.person_id
     where ${isNoAlias(sql`resident.person_id`, aliases)}
     order by resident.person_id`);
  return rows.map((row) => ({
    ...{ personId: row.person_id, communeId: places.get(row.unit_id) ?? row.unit_id },
    ...{ bornOn: row.born_on, gender: row.gender },
    evidence: row.evidence,
  }));
};

const uuids = (ids: readonly string[]): SQL => sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`;
