import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { externalResult, externalTraining } from '#db/schema/learning.ts';
import { env } from '#lib/env.ts';
import { isPerson } from './joined-facts.ts';

/** Training elsewhere as it stands: rows that a correction replaced are left out. */
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
        sql`not exists (select 1 from external_training newer where newer.tenant_id = ${env.tenant} and newer.supersedes_id = ${externalTraining.id})`,
      ),
    )
    .orderBy(
      sql`coalesce(${externalTraining.completedOn}, ${externalTraining.beganOn}) desc nulls last`,
      desc(externalTraining.id),
    );

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
