import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { survey, surveyCommune, surveyExclusion, surveyResponse } from '#db/schema/surveys.ts';
import type { PlannedCommune } from '#domain/surveys/draw.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type Survey = Omit<typeof survey.$inferSelect, 'tenantId'>;

const ours = (id: string): SQL | undefined => and(eq(survey.tenantId, env.tenant), eq(survey.id, id));

export const surveyById = async (db: Reader, id: string): Promise<Survey | null> => {
  const [row] = await db.select().from(survey).where(ours(id));
  return row ?? null;
};

/** Every survey, the newest first, with how many answers came and how many are wanted. One query. */
export const allSurveys = async (
  db: Reader,
): Promise<readonly (Survey & { readonly answers: number; readonly target: number })[]> =>
  db
    .select({
      ...getTableColumns(survey),
      answers: sql<number>`(select count(*)::int from survey_response r where r.tenant_id = ${survey.tenantId} and r.survey_id = ${survey.id})`,
      target: sql<number>`(select coalesce(sum(c.target), 0)::int from survey_commune c where c.tenant_id = ${survey.tenantId} and c.survey_id = ${survey.id})`,
    })
    .from(survey)
    .where(eq(survey.tenantId, env.tenant))
    .orderBy(desc(survey.startsOn), desc(survey.id));

/** The survey whose days of asking meet a period, the latest begun of several; as recorded up to an instant. */
export const surveyOfPeriod = async (
  db: Reader,
  period: { readonly from: Day; readonly to: Day },
  recordedUpTo: Date | null,
): Promise<Survey | null> => {
  const [row] = await db
    .select()
    .from(survey)
    .where(
      and(
        eq(survey.tenantId, env.tenant),
        sql`${survey.startsOn} <= ${period.to} and ${survey.endsOn} >= ${period.from}`,
        recordedUpTo === null
          ? sql`true`
          : sql`${survey.recordedAt} <= ${recordedUpTo.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(desc(survey.startsOn), desc(survey.id))
    .limit(1);
  return row ?? null;
};

export const insertSurvey = async (
  tx: Tx,
  values: Survey,
  communes: readonly PlannedCommune[],
): Promise<void> => {
  await tx.insert(survey).values({ tenantId: env.tenant, ...values });
  await tx
    .insert(surveyCommune)
    .values(communes.map((one) => ({ tenantId: env.tenant, surveyId: values.id, ...one })));
};

/** The communes of a survey's plan, by code of the commune. One query. */
export const communesOfSurvey = async (db: Reader, surveyId: string): Promise<readonly PlannedCommune[]> => {
  const rows = await db.execute<{ unit_id: string; population: number; hits: number; target: number }>(sql`
    select c.unit_id, c.population, c.hits, c.target from survey_commune c
      join org_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
     where c.tenant_id = ${env.tenant} and c.survey_id = ${surveyId} order by u.code`);
  return rows.map(({ unit_id: unitId, ...rest }) => ({ unitId, ...rest }));
};

export type NewResponse = Pick<
  typeof surveyResponse.$inferInsert,
  'id' | 'unitId' | 'answeredOn' | 'ageBand' | 'gender' | 'answers'
>;
export type StoredResponse = typeof surveyResponse.$inferSelect & { readonly excludedFor: string | null };

/** The answers with these ids that are there already. */
export const responsesById = async (
  db: Reader,
  surveyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NewResponse>> => {
  const rows = await db
    .select()
    .from(surveyResponse)
    .where(
      and(
        eq(surveyResponse.tenantId, env.tenant),
        eq(surveyResponse.surveyId, surveyId),
        sql`${surveyResponse.id} = any(${sql.param(`{${ids.join(',')}}`)}::uuid[])`,
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
};

/** Adds answers; one that another sending just added stays as it is. Gives back the ids that were new. */
export const insertResponses = async (
  tx: Tx,
  surveyId: string,
  responses: readonly NewResponse[],
  by: { readonly accountId: string; readonly now: Date },
): Promise<ReadonlySet<string>> => {
  if (responses.length === 0) return new Set();
  const rows = await tx
    .insert(surveyResponse)
    .values(
      responses.map((one) => ({
        ...{ tenantId: env.tenant, surveyId, ...one },
        ...{ recordedAt: by.now, recordedBy: by.accountId },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: surveyResponse.id });
  return new Set(rows.map(({ id }) => id));
};

type ResponseAsk = {
  readonly surveyId: string;
  /** Given up to this day; null: all. */
  readonly day: Day | null;
  readonly recordedUpTo: Date | null;
  readonly unitIds?: readonly string[];
  readonly after?: string;
  readonly limit?: number;
};

/** The answers of a survey by id, those set aside with the reason. One query; a survey has thousands, not millions. */
export const responsesOf = async (db: Reader, ask: ResponseAsk): Promise<readonly StoredResponse[]> => {
  const { surveyId, day, recordedUpTo, unitIds, after, limit } = ask;
  const by = (column: SQL): SQL =>
    recordedUpTo === null ? sql`true` : sql`${column} <= ${recordedUpTo.toISOString()}::timestamptz`;
  const rows = await db
    .select({ response: surveyResponse, excludedFor: surveyExclusion.reason })
    .from(surveyResponse)
    .leftJoin(
      surveyExclusion,
      and(
        eq(surveyExclusion.tenantId, surveyResponse.tenantId),
        eq(surveyExclusion.surveyId, surveyResponse.surveyId),
        eq(surveyExclusion.responseId, surveyResponse.id),
        by(sql`${surveyExclusion.recordedAt}`),
      ),
    )
    .where(
      and(
        eq(surveyResponse.tenantId, env.tenant),
        eq(surveyResponse.surveyId, surveyId),
        day === null ? undefined : sql`${surveyResponse.answeredOn} <= ${day}`,
        by(sql`${surveyResponse.recordedAt}`),
        unitIds === undefined
          ? undefined
          : sql`${surveyResponse.unitId} = any(${sql.param(`{${unitIds.join(',')}}`)}::uuid[])`,
        after === undefined ? undefined : sql`${surveyResponse.id} > ${after}`,
      ),
    )
    .orderBy(surveyResponse.id)
    .limit(limit ?? 100_000);
  return rows.map(({ response, excludedFor }) => ({ ...response, excludedFor }));
};

/** One answer, with the reason it was set aside for; null when it does not exist. */
export const responseById = async (
  db: Reader,
  surveyId: string,
  id: string,
): Promise<{ readonly id: string; readonly excludedFor: string | null } | null> => {
  const [row] = await db
    .select({ id: surveyResponse.id, excludedFor: surveyExclusion.reason })
    .from(surveyResponse)
    .leftJoin(
      surveyExclusion,
      and(
        eq(surveyExclusion.tenantId, surveyResponse.tenantId),
        eq(surveyExclusion.surveyId, surveyResponse.surveyId),
        eq(surveyExclusion.responseId, surveyResponse.id),
      ),
    )
    .where(
      and(
        eq(surveyResponse.tenantId, env.tenant),
        eq(surveyResponse.surveyId, surveyId),
        eq(surveyResponse.id, id),
      ),
    );
  return row ?? null;
};

export const insertExclusion = async (
  tx: Tx,
  of: { readonly surveyId: string; readonly responseId: string; readonly reason: string },
  by: { readonly accountId: string; readonly now: Date },
): Promise<void> => {
  await tx
    .insert(surveyExclusion)
    .values({ tenantId: env.tenant, ...of, recordedAt: by.now, recordedBy: by.accountId });
};
