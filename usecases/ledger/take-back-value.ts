import { z } from 'zod';
import { addLedgerRow, ledgerEntry, ledgerScope, lockCell } from '#db/queries/ledger-desk.ts';
import { permits } from '#domain/access/permission.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/**
 * Takes a value back that should never have stood there (another unit, another series). The row stays, and so does
 * who took it back and why. Refused: `ledger-corrected-meanwhile`.
 */
export const takeBackLedgerValue = command({
  name: 'ledger.take-back',
  input: z.object({
    valueId: z.uuid(),
    reason: z.string().trim().min(10, 'reason-too-short').max(500, 'too-long'),
  }),
  subject: async (tx, { input, now }) => {
    const entry = await ledgerEntry(tx, input.valueId);
    const found = entry && (await ledgerScope(tx, entry.unitId, dayOf(now)));
    return entry && found ? { entry, scope: found.scope } : null;
  },
  may: (actor, { scope }) => permits(actor, 'ledger.manage', scope),
  run: async (tx, { actor, input, subject, now }) => {
    await lockCell(tx, subject.entry.series, subject.entry.unitId);
    // Read again under the lock: somebody may have been quicker.
    const entry = await ledgerEntry(tx, input.valueId);
    if (!entry || entry.supersededBy || entry.value === null) throw new Refused('ledger-corrected-meanwhile');
    const { series, unitId, validFrom, validTo, sourceTitle, sourceNumber, sourceOn, definition } = entry;
    await addLedgerRow(tx, {
      ...{ series, unitId, validFrom, validTo, sourceTitle, sourceNumber, sourceOn, definition },
      ...{ value: null, supersedes: entry.id, reason: input.reason },
      ...{ enteredBy: actor.kind === 'account' ? actor.accountId : null, recordedAt: now },
    });
    return { series, unitId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'ledger',
    subjectId: input.valueId,
    detail: { ...result, reason: input.reason },
  }),
});
