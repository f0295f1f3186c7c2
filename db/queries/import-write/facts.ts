import type { Tx } from '#db/client.ts';
import { externalResult, externalTraining } from '#db/schema/learning.ts';
import type { ResultValues } from '#domain/imports/plan-external-results.ts';
import type { FactWrite } from '#domain/imports/plan-facts.ts';
import type { TrainingValues } from '#domain/imports/plan-past-training.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { insertMany } from './insert-many.ts';
import type { WriteContext } from './roster.ts';

/** Appends training from outside; gives the ids of the people. */
export const writeTrainings = async (
  tx: Tx,
  writes: readonly FactWrite<TrainingValues>[],
  { importId, now }: WriteContext,
): Promise<string[]> => {
  await insertMany(
    tx,
    externalTraining,
    writes.map(({ personId, values, supersedesId }) => ({
      ...{ tenantId: env.tenant, id: newId(), personId, ...values },
      courseKey: fold(values.courseCode ?? values.courseName),
      ...{ importId, supersedesId, recordedAt: now },
    })),
  );
  return [...new Set(writes.map(({ personId }) => personId))];
};

/** Appends assessment results; gives the ids of the people. */
export const writeResults = async (
  tx: Tx,
  writes: readonly FactWrite<ResultValues>[],
  { importId, now }: WriteContext,
): Promise<string[]> => {
  await insertMany(
    tx,
    externalResult,
    writes.map(({ personId, values, supersedesId }) => ({
      ...{ tenantId: env.tenant, id: newId(), personId, ...values },
      sessionKey: fold(values.session),
      ...{ importId, supersedesId, recordedAt: now },
    })),
  );
  return [...new Set(writes.map(({ personId }) => personId))];
};
