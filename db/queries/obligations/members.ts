import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { compileAudience } from '#db/queries/audiences/compile.ts';
import { audienceRuleOfVersion } from '#db/queries/audiences/latest-rule.ts';
import { lockKey, uuids } from '#db/queries/standings.ts';
import { ruleForPeriod } from '#domain/obligations/rule-for-period.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { changingDuties, type DutyRow } from './duties.ts';
import { decidedMembers } from './members-sql.ts';

/**
 * Writes the members of a duty, for everybody or for some people, in one statement however many they are: who is no
 * member goes, who changed is written anew, the others keep their `decided_at`. May run twice; one at a time a duty.
 */
export const writeMembers = async (
  tx: Reader,
  duty: DutyRow,
  now: Date,
  people: readonly string[] | 'everybody',
): Promise<void> => {
  const some = people === 'everybody' ? undefined : sql`select unnest(${uuids(people)})`;
  const audience = await audienceOf(tx, duty, some && withAliases(some));
  if (!audience) return;
  await lockKey(tx, `obligation:${duty.id}`);
  const columns = sql.raw('person_id, position_id, unit_id, entered_on, left_on, due_on, state, met_on');
  await tx.execute(sql`
    with ${decidedMembers(duty, audience)}, gone as (
      delete from obligation_member m where m.tenant_id = ${env.tenant} and m.obligation_id = ${duty.id}
         and ${some ? sql`m.person_id in (${some})` : sql`true`}
         and not exists (select 1 from decided d where d.person_id = m.person_id))
    insert into obligation_member as m (tenant_id, obligation_id, ${columns}, decided_at)
    select ${env.tenant}, ${duty.id}::uuid, ${columns}, ${now.toISOString()}::timestamptz from decided order by person_id
    on conflict (tenant_id, obligation_id, person_id) do update set
      position_id = excluded.position_id, unit_id = excluded.unit_id, entered_on = excluded.entered_on,
      left_on = excluded.left_on, due_on = excluded.due_on, state = excluded.state, met_on = excluded.met_on,
      decided_at = excluded.decided_at
     where (m.position_id, m.unit_id, m.entered_on, m.left_on, m.due_on, m.state, m.met_on) is distinct from
           (excluded.position_id, excluded.unit_id, excluded.entered_on, excluded.left_on, excluded.due_on, excluded.state, excluded.met_on)`);
};

/** These people and those who were merged into them. */
export const withAliases = (people: SQL): SQL => sql`
  ${people} union all select a.person_id from person_alias a where a.tenant_id = ${env.tenant} and a.kept_id in (${people})`;

/** Decides some people anew in every duty that may still change: called where their standings are decided anew. */
export const refreshMembers = async (tx: Reader, people: readonly string[], now: Date, today: Day) => {
  if (people.length === 0) return;
  for (const duty of await changingDuties(tx, today)) await writeMembers(tx, duty, now, people);
};

/** Who would be a member of a duty that is not written, counted by state: the preview of opening. */
export const countDecided = async (db: Reader, duty: DutyRow, audience: SQL) =>
  db.execute<{ state: string; count: number }>(sql`
    with ${decidedMembers(duty, audience)} select state, count(*)::int as count from decided group by state`);

/** The first twenty who would owe a duty that is not written, by given name, with their units of today. */
export const sampleDecided = async (db: Reader, duty: DutyRow, audience: SQL, today: Day) =>
  db.execute<{ personId: string; fullName: string | null; unitName: string | null }>(sql`
    with ${decidedMembers(duty, audience)}
    select d.person_id as "personId", i.full_name as "fullName",
           (select n.name from org_unit_name n where n.tenant_id = ${env.tenant} and n.unit_id = d.unit_id
               and n.valid_from <= ${today}::date and (n.valid_to is null or n.valid_to >= ${today}::date)) as "unitName"
      from decided d left join identity i on i.tenant_id = ${env.tenant} and i.person_id = d.person_id
     where d.state = 'open' order by given_name_first(i.full_name) collate "vi-x-icu", d.person_id limit 20`);

/** The frozen audience of a duty as SQL, of some people or of all; null for a duty made before audiences were rules. */
export const audienceOf = async (db: Reader, duty: DutyRow, people?: SQL): Promise<SQL | null> => {
  if (duty.audienceId === null || duty.audienceVersion === null) return null;
  const frozen = await audienceRuleOfVersion(db, duty.audienceId, duty.audienceVersion);
  if (!frozen) throw new Error(`Audience ${duty.audienceId} has no version ${duty.audienceVersion}.`);
  return compileAudience(ruleForPeriod(frozen.rule, duty.startsOn), people);
};
