import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { StaffCategory } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { textsOf } from '../import-write/insert-many.ts';
import { joinedFacts, keptOf } from '../joined-facts.ts';

const given = (ids: Iterable<string>) => sql`(select value::uuid from ${textsOf(ids)} as given(value))`;

export type OwnPerson = {
  /** Whom the id counts for: herself, or the person kept when two were merged. */
  readonly personId: string;
  /** The sealed ID number, hers or of a record merged into her; null when none is known. */
  readonly sealed: string | null;
};

/** Which of these ids are people of ours. */
export const ownPeople = async (
  db: Reader,
  personIds: Iterable<string>,
): Promise<ReadonlyMap<string, OwnPerson>> => {
  const rows = await db.execute<OwnPerson & { id: string }>(sql`
    select who.id, who."personId", (
             select i.id_number_sealed from identity i
              where i.tenant_id = ${env.tenant} and i.id_number_sealed is not null
                and (i.person_id = who."personId" or i.person_id in (
                  select a.person_id from person_alias a where a.tenant_id = ${env.tenant} and a.kept_id = who."personId"))
              order by i.person_id = who."personId" desc, i.person_id limit 1) as sealed
      from (select i.person_id as id, ${keptOf(sql`i.person_id`)} as "personId" from identity i
             where i.tenant_id = ${env.tenant} and i.person_id in ${given(personIds)}) who`);
  return new Map(rows.map(({ id, ...own }) => [id, own]));
};

export type OpenPost = {
  readonly personId: string;
  readonly recordedFor: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
  readonly from: Day;
  readonly to: null;
};

/** The posts these people, who are nobody's alias, hold without a last day, by what is known now. */
export const openPostsOf = async (db: Reader, personIds: Iterable<string>): Promise<readonly OpenPost[]> =>
  db.execute<OpenPost>(sql`
    select p.person_id as "personId", p.recorded_for as "recordedFor", p.unit_id as "unitId", null as "to", u.code as "unitCode", p.title, p.category, p.leader,
           p.dx_specialist as "dxSpecialist", p.core_officer as "coreOfficer", p.valid_from::text as "from"
      from ${joinedFacts('position')} p join org_unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
     where p.tenant_id = ${env.tenant} and p.superseded_at is null and p.valid_to is null
       and p.person_id in ${given(personIds)} order by p.valid_from, p.id`);

/** The codes of agencies by their ids. */
export const codesOfUnits = async (
  db: Reader,
  unitIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.execute<{ id: string; code: string }>(sql`
    select id, code from org_unit where tenant_id = ${env.tenant} and tree = 'agency' and id in ${given(unitIds)}`);
  return new Map(rows.map((row) => [row.id, row.code]));
};

/** Which of these ids are enrolments of ours. */
export const ownEnrolments = async (db: Reader, ids: Iterable<string>): Promise<ReadonlySet<string>> => {
  const rows = await db.execute<{ id: string }>(sql`
    select id from enrolment where tenant_id = ${env.tenant} and id in ${given(ids)}`);
  return new Set(rows.map((row) => row.id));
};
