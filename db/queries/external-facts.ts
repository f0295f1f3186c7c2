import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { externalResult, externalTraining } from '#db/schema/learning.ts';
import { env } from '#lib/env.ts';
import { isPerson } from './joined-facts.ts';
import { uuids } from './standings.ts';

/** Training elsewhere as it stands: rows that a correction replaced, and what was taken back, are left out. */
export const externalTrainingsOf = async (db: Reader, personId: string) =>
  db
    .select({
      id: externalTraining.id,
      courseName: externalTraining.courseName,
      contentGroup: externalTraining.contentGroup,
      beganOn: externalTraining.beganOn,
      completedOn: externalTraining.completedOn,
      hoursPeriods: externalTraining.hoursPeriods,
      organiser: externalTraining.organiser,
      certificateNumber: externalTraining.certificateNumber,
    })
    .from(externalTraining)
    .where(
      and(
        eq(externalTraining.tenantId, env.tenant),
        isPerson(externalTraining.personId, personId),
        eq(externalTraining.takenBack, false),
        sql`not exists (select 1 from external_training newer where newer.tenant_id = ${env.tenant} and newer.supersedes_id = ${externalTraining.id})`,
      ),
    )
    .orderBy(
      sql`coalesce(${externalTraining.completedOn}, ${externalTraining.beganOn}) desc nulls last`,
      desc(externalTraining.id),
    );

/** For each of these facts the one that stands in its place now: itself, or what corrected it last, whoever did. */
export const trainingsStandingFor = async (
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.execute<{ first: string; last: string }>(sql`
    with recursive chain as (
      select t.id as first, t.id as last, 0 as steps from external_training t
       where t.tenant_id = ${env.tenant} and t.id = any(${uuids(ids)})
      union all
      select chain.first, newer.id, chain.steps + 1 from chain
        join external_training newer on newer.tenant_id = ${env.tenant} and newer.supersedes_id = chain.last
    ) select distinct on (first) first, last from chain order by first, steps desc`);
  return new Map(rows.map(({ first, last }) => [first, last]));
};

/** A training and what corrected it, one after the other, the oldest first. */
export const trainingChain = async (db: Reader, id: string): Promise<readonly string[]> => {
  const rows = await db.execute<{ id: string }>(sql`
    with recursive chain as (
      select t.id, 0 as steps from external_training t where t.tenant_id = ${env.tenant} and t.id = ${id}
      union all
      select newer.id, chain.steps + 1 from chain
        join external_training newer on newer.tenant_id = ${env.tenant} and newer.supersedes_id = chain.id
    ) select id from chain order by steps`);
  return rows.map((row) => row.id);
};

/** Results of outside assessments as they stand. */
export const externalResultsOf = async (db: Reader, personId: string) =>
  db
    .select({
      id: externalResult.id,
      session: externalResult.session,
      takenOn: externalResult.takenOn,
      takenAtLocal: externalResult.takenAtLocal,
      passed: externalResult.passed,
      level: externalResult.level,
      certificateNumber: externalResult.certificateNumber,
    })
    .from(externalResult)
    .where(
      and(
        eq(externalResult.tenantId, env.tenant),
        isPerson(externalResult.personId, personId),
        sql`not exists (select 1 from external_result newer where newer.tenant_id = ${env.tenant} and newer.supersedes_id = ${externalResult.id})`,
      ),
    )
    .orderBy(desc(externalResult.takenOn), desc(externalResult.id));
