import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { StaffCategory } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { textsOf } from '../import-write/insert-many.ts';

const given = (ids: Iterable<string>) => sql`(select value::uuid from ${textsOf(ids)} as given(value))`;

/** The sealed ID numbers of people by person id; people without a number are left out. */
export const sealedIdNumbers = async (
  db: Reader,
  personIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.execute<{ person_id: string; id_number_sealed: string }>(sql`
    select person_id, id_number_sealed from identity
     where tenant_id = ${env.tenant} and id_number_sealed is not null and person_id in ${given(personIds)}`);
  return new Map(rows.map((row) => [row.person_id, row.id_number_sealed]));
};

export type OpenPost = {
  readonly personId: string;
  readonly unitCode: string;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
  readonly from: Day;
};

/** The posts these people hold without a last day, by what is known now. */
export const openPostsOf = async (db: Reader, personIds: Iterable<string>): Promise<readonly OpenPost[]> =>
  db.execute<OpenPost>(sql`
    select p.person_id as "personId", u.code as "unitCode", p.title, p.category, p.leader,
           p.dx_specialist as "dxSpecialist", p.core_officer as "coreOfficer", p.valid_from::text as "from"
      from position p join org_unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
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
