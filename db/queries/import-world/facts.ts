import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.ts';
import { externalResult, externalTraining } from '#db/schema/learning.ts';
import type { ResultValues } from '#domain/imports/plan-external-results.ts';
import type { FactWorld } from '#domain/imports/plan-facts.ts';
import type { TrainingValues } from '#domain/imports/plan-past-training.ts';
import { env } from '#lib/env.ts';
import { textsOf } from '../import-write/insert-many.ts';
import { keptOf } from '../joined-facts.ts';

type Facts<Values> = FactWorld<Values>['facts'];

/** Facts of these people and of those merged into them. */
const ofPeople = (column: PgColumn, personIds: readonly string[]): SQL =>
  sql`(${column} in ${given(personIds)} or ${column} in (select a.person_id from person_alias a
       where a.tenant_id = ${env.tenant} and a.kept_id in ${given(personIds)}))`;

const given = (personIds: readonly string[]): SQL =>
  sql`(select value::uuid from ${textsOf(personIds)} as given(value))`;

/** Training of these people from outside that no later row corrects or takes back. */
export const loadTrainings = async (
  db: Reader,
  personIds: readonly string[],
): Promise<Facts<TrainingValues>> => {
  const rows = await db
    .select({ ...getTableColumns(externalTraining), personId: keptOf(externalTraining.personId) })
    .from(externalTraining)
    .where(
      and(
        eq(externalTraining.tenantId, env.tenant),
        eq(externalTraining.takenBack, false),
        ofPeople(externalTraining.personId, personIds),
        sql`not exists (select 1 from external_training later where later.tenant_id = ${env.tenant}
              and later.supersedes_id = ${externalTraining.id})`,
      ),
    )
    .orderBy(externalTraining.id);
  return rows.map(
    ({ id, personId, tenantId, courseKey, importId, supersedesId, takenBack, recordedAt, ...values }) => ({
      ...{ id, personId, values },
    }),
  );
};

/** Assessment results of these people that no later row corrects. */
export const loadResults = async (db: Reader, personIds: readonly string[]): Promise<Facts<ResultValues>> => {
  const rows = await db
    .select({ ...getTableColumns(externalResult), personId: keptOf(externalResult.personId) })
    .from(externalResult)
    .where(
      and(
        eq(externalResult.tenantId, env.tenant),
        ofPeople(externalResult.personId, personIds),
        sql`not exists (select 1 from external_result later where later.tenant_id = ${env.tenant}
              and later.supersedes_id = ${externalResult.id})`,
      ),
    )
    .orderBy(externalResult.id);
  return rows.map(
    ({ id, personId, tenantId, sessionKey, importId, supersedesId, recordedAt, ...values }) => ({
      ...{ id, personId, values },
    }),
  );
};
