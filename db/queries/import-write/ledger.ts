import type { Tx } from '#db/client.ts';
import { ledgerValue } from '#db/schema/ledger.ts';
import type { LedgerWrite } from '#domain/imports/plan-ledger.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { importById } from '../imports.ts';
import { insertMany } from './insert-many.ts';
import type { WriteContext } from './roster.ts';

/** Appends values of the ledger, entered by whoever had the file written. */
export const writeLedger = async (
  tx: Tx,
  writes: readonly LedgerWrite[],
  { importId, now }: WriteContext,
): Promise<void> => {
  const file = await importById(tx, importId);
  await insertMany(
    tx,
    ledgerValue,
    writes.map(({ from, to, supersedes, ...values }) => ({
      ...{ tenantId: env.tenant, id: newId(), ...values, validFrom: from, validTo: to, demo: false },
      ...{ supersedes, reason: supersedes === null ? null : (file?.fileName ?? importId) },
      ...{ importId, enteredBy: file?.appliedBy ?? null, recordedAt: now },
    })),
  );
};
