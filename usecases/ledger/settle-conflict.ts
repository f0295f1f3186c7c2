import { z } from 'zod';
import { claimsOf } from '#db/queries/ledger.ts';
import { addSettlement, ledgerScope, lockCell, settlementsOfCell } from '#db/queries/ledger-desk.ts';
import { permits } from '#domain/access/permission.ts';
import { isConflict, spansOf } from '#domain/ledger/cell.ts';
import { ledgerSeries, treeOfSeries } from '#domain/ledger/series.ts';
import { Forbidden, InvalidInput, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/**
 * Somebody's word which source holds where sources disagree, with the reason; or, with `supersedes`, another word than
 * before. `among` is what the decider saw: a conflict that has changed since is not decided by a guess.
 * Refused: `ledger-settled-meanwhile`.
 */
export const settleLedgerConflict = command({
  name: 'ledger.settle',
  input: z.object({
    series: z.enum(ledgerSeries),
    unitId: z.uuid(),
    among: z.array(z.uuid()).min(2).max(50),
    chosenId: z.uuid('missing'),
    supersedes: z.uuid().nullable().default(null),
    reason: z.string().trim().min(10, 'reason-too-short').max(500, 'too-long'),
  }),
  subject: async (tx, { input, now }) => {
    const found = await ledgerScope(tx, input.unitId, dayOf(now));
    return found?.tree === treeOfSeries[input.series] ? found : null;
  },
  may: (actor, { scope }) => permits(actor, 'ledger.manage', scope),
  run: async (tx, { actor, input, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('ledger.settle');
    const { series, unitId, chosenId, supersedes, reason } = input;
    const among = [...new Set(input.among)];
    if (!among.includes(chosenId)) throw new InvalidInput([{ path: 'chosenId', code: 'missing' }]);
    await lockCell(tx, series, unitId);
    const same = (ids: readonly string[]) =>
      ids.length === among.length && ids.every((id) => among.includes(id));
    if (supersedes === null) {
      const claims = (await claimsOf(tx, series, [unitId], null, null)).get(unitId) ?? [];
      const open = spansOf(claims).some(
        ({ reading }) => isConflict(reading) && same(reading.conflict.map(({ id }) => id)),
      );
      if (!open) throw new Refused('ledger-settled-meanwhile');
    } else {
      const before = (await settlementsOfCell(tx, series, unitId)).find(({ id }) => id === supersedes);
      if (!before || before.supersededBy || !same([before.chosenId, ...before.over]))
        throw new Refused('ledger-settled-meanwhile');
      if (before.chosenId === chosenId)
        throw new InvalidInput([{ path: 'chosenId', code: 'nothing-changed' }]);
    }
    const settlementId = await addSettlement(tx, {
      ...{ series, unitId, chosenId, supersedes, reason, over: among.filter((id) => id !== chosenId) },
      ...{ settledBy: actor.accountId, recordedAt: now },
    });
    return { settlementId, series, unitId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'ledger',
    subjectId: result.settlementId,
    detail: {
      ...{ series: input.series, unitId: input.unitId, chosenId: input.chosenId, among: input.among },
      reason: input.reason,
    },
  }),
});
