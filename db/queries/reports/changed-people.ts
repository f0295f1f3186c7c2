import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { keptPeopleAt } from '#db/queries/merges.ts';
import { uuids } from '#db/queries/standings.ts';
import { concerned } from '#domain/people/merges.ts';
import { env } from '#lib/env.ts';

/** Instants between which something was recorded: after the first, up to and including the second (null: now). */
export type Between = { readonly after: Date; readonly upTo: Date | null };

/** SQL that is true of an instant between two. */
export const recordedBetween = (column: SQL, { after, upTo }: Between): SQL =>
  sql`(${column} > ${after.toISOString()}::timestamptz
       and ${upTo === null ? sql`true` : sql`${column} <= ${upTo.toISOString()}::timestamptz`})`;

/**
 * Everybody of whom something that can decide an indicator was recorded between two instants: posts, learning, results,
 * merges; with whom they were one before or after. Six index scans; the people grow with what was recorded, not with all.
 */
export const changedPeople = async (db: Reader, between: Between): Promise<string[]> => {
  const within = (column: SQL): SQL => recordedBetween(column, between);
  const rows = await db.execute<{ person_id: string }>(sql`
    select person_id from position where tenant_id = ${env.tenant} and ${within(sql`recorded_at`)}
    union select person_id from position where tenant_id = ${env.tenant} and ${within(sql`superseded_at`)}
    union select person_id from external_training where tenant_id = ${env.tenant} and ${within(sql`recorded_at`)}
    union select person_id from external_result where tenant_id = ${env.tenant} and ${within(sql`recorded_at`)}
    union select person_id from completion where tenant_id = ${env.tenant} and ${within(sql`completed_at`)}
    union select e.person_id from enrolment_progress p
            join enrolment e on e.tenant_id = p.tenant_id and e.year = p.year and e.id = p.enrolment_id
           where p.tenant_id = ${env.tenant} and ${within(sql`p.began_at`)}
    union select unnest(array[person_id, other_id]) from person_merge
           where tenant_id = ${env.tenant} and ${within(sql`recorded_at`)}
     order by 1`);
  const people = rows.map((row) => row.person_id);
  const [before, after] = await aliasesOf(db, between);
  return [...new Set([...concerned(before, people), ...concerned(after, people)])].toSorted();
};

/** Whom everybody merged counted for at both instants. */
export const aliasesOf = async (
  db: Reader,
  { after, upTo }: Between,
): Promise<[ReadonlyMap<string, string>, ReadonlyMap<string, string>]> => [
  await keptPeopleAt(db, after),
  await keptPeopleAt(db, upTo ?? endOfTime),
];

const endOfTime = new Date('9999-12-31T00:00:00Z');

/** Everybody there ever was, merged people too, 5,000 at a time. */
export async function* everybodyEver(db: Reader): AsyncGenerator<string[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db.execute<{ id: string }>(sql`
      select id from person where tenant_id = ${env.tenant} and id > ${after} order by id limit 5000`);
    const ids = rows.map((row) => row.id);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}

/** Exemptions given and withdrawn between two instants, by person; they change no indicator (decision 0027). */
export const exemptionsBetween = async (
  db: Reader,
  between: Between,
  ids: readonly string[] | null,
): Promise<
  {
    personId: string;
    given: boolean;
    reason: string;
    document: string | null;
    by: string | null;
    at: string;
  }[]
> => {
  const rows = await db.execute<{
    personId: string;
    given: boolean;
    reason: string;
    document: string | null;
    by: string | null;
    at: string;
  }>(sql`
    select d.person_id as "personId", d.kind = 'exemption' as given, d.reason, d.document, a.display_name as by, d.recorded_at::text as at
      from duty_decision d
      left join duty_decision w on w.tenant_id = d.tenant_id and w.id = d.withdraws_id
      left join account a on a.tenant_id = d.tenant_id and a.id = d.recorded_by
     where d.tenant_id = ${env.tenant} and ${recordedBetween(sql`d.recorded_at`, between)}
       and (d.kind = 'exemption' or w.kind = 'exemption')
       and ${ids === null ? sql`true` : sql`d.person_id = any(${uuids(ids)})`}
     order by d.recorded_at desc, d.id`);
  return [...rows];
};
