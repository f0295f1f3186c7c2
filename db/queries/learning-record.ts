import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, externalResult, externalTraining } from '#db/schema/learning.ts';
import { orgUnitName } from '#db/schema/organisation.ts';
import { position } from '#db/schema/people.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type CompletionRow = {
  readonly enrolmentId: string;
  readonly year: number;
  readonly courseVersionId: string;
  readonly completedAt: Date;
  readonly met: Record<string, unknown>;
  readonly positionTitle: string | null;
  /** As the unit was called on that day. */
  readonly unitName: string | null;
};

/** What somebody completed here, newest first, with the unit and post of that day. */
export const completionsOf = async (db: Reader, personId: string): Promise<readonly CompletionRow[]> =>
  db
    .select({
      enrolmentId: completion.enrolmentId,
      year: completion.year,
      courseVersionId: completion.courseVersionId,
      completedAt: completion.completedAt,
      met: completion.met,
      positionTitle: position.title,
      unitName: orgUnitName.name,
    })
    .from(completion)
    .leftJoin(
      position,
      and(eq(position.tenantId, completion.tenantId), eq(position.id, completion.positionId)),
    )
    .leftJoin(
      orgUnitName,
      sql`${orgUnitName.tenantId} = ${completion.tenantId} and ${orgUnitName.unitId} = ${completion.unitId}
        and (${completion.completedAt} at time zone 'Asia/Ho_Chi_Minh')::date
            between ${orgUnitName.validFrom} and coalesce(${orgUnitName.validTo}, 'infinity')`,
    )
    .where(and(eq(completion.tenantId, env.tenant), eq(completion.personId, personId)))
    .orderBy(desc(completion.completedAt), desc(completion.enrolmentId));

export type TrainingRow = {
  readonly id: string;
  readonly courseName: string;
  readonly hoursPeriods: number | null;
  readonly beganOn: Day | null;
  readonly completedOn: Day | null;
  readonly organiser: string | null;
  readonly certificateNumber: string | null;
};

/** Training elsewhere as it is known now (corrected rows left out), newest first. */
export const trainingsOf = async (db: Reader, personId: string): Promise<readonly TrainingRow[]> =>
  db
    .select({
      id: externalTraining.id,
      courseName: externalTraining.courseName,
      hoursPeriods: externalTraining.hoursPeriods,
      beganOn: externalTraining.beganOn,
      completedOn: externalTraining.completedOn,
      organiser: externalTraining.organiser,
      certificateNumber: externalTraining.certificateNumber,
    })
    .from(externalTraining)
    .where(
      and(
        eq(externalTraining.tenantId, env.tenant),
        eq(externalTraining.personId, personId),
        sql`not exists (select 1 from external_training newer where newer.tenant_id = ${env.tenant} and newer.supersedes_id = ${externalTraining.id})`,
      ),
    )
    .orderBy(
      sql`coalesce(${externalTraining.completedOn}, ${externalTraining.beganOn}) desc nulls last`,
      desc(externalTraining.id),
    );

export type ResultRow = {
  readonly id: string;
  readonly session: string;
  readonly takenOn: Day;
  readonly passed: boolean | null;
  readonly level: string | null;
  readonly certificateNumber: string | null;
};

/** Results of the national assessment as they are known now, newest first. */
export const externalResultsOf = async (db: Reader, personId: string): Promise<readonly ResultRow[]> =>
  db
    .select({
      id: externalResult.id,
      session: externalResult.session,
      takenOn: externalResult.takenOn,
      passed: externalResult.passed,
      level: externalResult.level,
      certificateNumber: externalResult.certificateNumber,
    })
    .from(externalResult)
    .where(
      and(
        eq(externalResult.tenantId, env.tenant),
        eq(externalResult.personId, personId),
        sql`not exists (select 1 from external_result newer where newer.tenant_id = ${env.tenant} and newer.supersedes_id = ${externalResult.id})`,
      ),
    )
    .orderBy(desc(externalResult.takenOn), desc(externalResult.id));
