import { z } from 'zod';
import { claimsOf } from '#db/queries/ledger.ts';
import { conflictedCells, ledgerScope, ledgerVisible } from '#db/queries/ledger-desk.ts';
import { unitNameOn } from '#db/queries/units.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { isConflict, spansOf } from '#domain/ledger/cell.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const most = 50;

/** The cells in which sources disagree and nobody has decided, with the days and what each source says; 50 at most. */
export const listLedgerConflicts = query({
  name: 'ledger.list-conflicts',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'ledger.read'),
  run: async (db, { actor, now }) => {
    const today = dayOf(now);
    const cells = await conflictedCells(
      db,
      (unitId) => ledgerVisible(actor, 'ledger.read', unitId, today),
      most,
    );
    return Promise.all(
      cells.map(async ({ series, unitId }) => {
        const claims = (await claimsOf(db, series, [unitId], null, null)).get(unitId) ?? [];
        const spans = spansOf(claims).flatMap(({ from, to, reading }) =>
          isConflict(reading) ? [{ from, to, claims: reading.conflict }] : [],
        );
        const unitName = (await unitNameOn(db, unitId, spans[0]?.from ?? today)) ?? unitId;
        const place = await ledgerScope(db, unitId, today);
        const mayManage = place !== null && permits(actor, 'ledger.manage', place.scope);
        return { series, unitId, unitName, spans, mayManage };
      }),
    );
  },
});
