import { z } from 'zod';
import { claimsOf } from '#db/queries/ledger.ts';
import { historyOfCell, ledgerScope, settlementsOfCell } from '#db/queries/ledger-desk.ts';
import { unitNameOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { heardOf, spansOf } from '#domain/ledger/cell.ts';
import { ledgerSeries, treeOfSeries } from '#domain/ledger/series.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** One cell: what holds on which days, every row it ever had and every decision about it. */
export const showLedgerCell = query({
  name: 'ledger.show-cell',
  input: z.object({ series: z.enum(ledgerSeries), unitId: z.uuid() }),
  subject: async (db, { input, now }) => {
    const found = await ledgerScope(db, input.unitId, dayOf(now));
    return found?.tree === treeOfSeries[input.series] ? found : null;
  },
  may: (actor, { scope }) => permits(actor, 'ledger.read', scope),
  run: async (db, { actor, input: { series, unitId }, subject: { scope }, now }) => {
    const [claims, history, settlements] = await Promise.all([
      claimsOf(db, series, [unitId], null, null),
      historyOfCell(db, series, unitId),
      settlementsOfCell(db, series, unitId),
    ]);
    const [newest] = history;
    const standing = claims.get(unitId) ?? [];
    const heard = new Map(standing.map((claim) => [claim.id, heardOf(claim, standing)]));
    return {
      ...{ series, unitId, settlements },
      history: history.map((row) => ({ ...row, heard: heard.get(row.id) ?? null })),
      unitName:
        (await unitNameOn(db, unitId, dayOf(now))) ??
        (newest && (await unitNameOn(db, unitId, newest.validFrom))) ??
        unitId,
      spans: spansOf(standing),
      mayManage: permits(actor, 'ledger.manage', scope),
    };
  },
});
