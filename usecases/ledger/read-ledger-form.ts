import { z } from 'zod';
import { ledgerEntry, ledgerScope, ledgerUnits } from '#db/queries/ledger-desk.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { ledgerSeries, treeOfSeries } from '#domain/ledger/series.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** What the form of a value starts from: the units to choose from, and the row that is to be corrected, if one is. */
export const readLedgerForm = query({
  name: 'ledger.read-form',
  input: z.object({
    series: z.enum(ledgerSeries).default('population'),
    valueId: z.uuid().nullable().default(null),
  }),
  subject: async (db, { input, now }) => {
    if (input.valueId === null) return { entry: null, scope: null };
    const entry = await ledgerEntry(db, input.valueId);
    const found = entry && (await ledgerScope(db, entry.unitId, dayOf(now)));
    return entry && found ? { entry, scope: found.scope } : null;
  },
  may: (actor, { scope }) =>
    scope ? permits(actor, 'ledger.manage', scope) : permitsSomewhere(actor, 'ledger.manage'),
  run: async (db, { actor, input, subject: { entry }, now }) => {
    const series = entry?.series ?? input.series;
    const today = dayOf(now);
    return {
      ...{ series, entry },
      units: await ledgerUnits(db, actor, 'ledger.manage', treeOfSeries[series], today, today),
    };
  },
});
