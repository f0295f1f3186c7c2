import { z } from 'zod';
import { ledgerAt } from '#db/queries/ledger.ts';
import { conflictedCells, ledgerUnits, ledgerVisible } from '#db/queries/ledger-desk.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import { isConflict } from '#domain/ledger/cell.ts';
import { ledgerSeries, treeOfSeries } from '#domain/ledger/series.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { dayOf, endOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * What the ledger says of one series on a day, for every unit the actor may see that exists that day, by code; units
 * nobody speaks of are there with null. `knownOn`: as recorded up to the end of that day; null is now. `after` is the
 * code of the last unit of the page before.
 */
export const listLedger = query({
  name: 'ledger.list',
  input: z.object({
    series: z.enum(ledgerSeries).default('population'),
    on: z.iso.date('not-a-day').nullable().default(null),
    knownOn: z.iso.date('not-a-day').nullable().default(null),
    search: z.string().trim().max(200).default(''),
    after: z.string().max(100).nullable().default(null),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'ledger.read'),
  run: async (db, { actor, input, now }) => {
    const today = dayOf(now);
    const on = input.on ?? today;
    const recordedUpTo = input.knownOn === null ? null : endOf(input.knownOn);
    const units = await ledgerUnits(db, actor, 'ledger.read', treeOfSeries[input.series], on, today);
    const words = fold(input.search).split(' ').filter(Boolean);
    const found = units.filter(({ code, name }) => {
      const text = `${fold(name)} ${fold(code)}`;
      return words.every((word) => text.includes(word));
    });
    // The last instant of the day, not the first of the next.
    const upTo = recordedUpTo && new Date(recordedUpTo.getTime() - 1);
    const readings = await ledgerAt(db, input.series, null, on, upTo);
    const here = input.after === null ? found : found.filter(({ code }) => code > (input.after ?? ''));
    const page = here.slice(0, input.limit);
    const waiting = await conflictedCells(
      db,
      (unitId) => ledgerVisible(actor, 'ledger.read', unitId, today),
      100,
    );
    return {
      ...{ series: input.series, on, knownOn: input.knownOn },
      cells: page.map((unit) => ({ unit, reading: readings.get(unit.id) ?? null })),
      next: here.length > page.length ? (page.at(-1)?.code ?? null) : null,
      counts: {
        units: units.length,
        valued: units.filter(({ id }) => readings.has(id) && !isConflict(readings.get(id))).length,
        conflicts: units.filter(({ id }) => isConflict(readings.get(id))).length,
      },
      waiting: waiting.length,
      mayManage: permitsSomewhere(actor, 'ledger.manage'),
      // Uploads stand among lists of people: an owner without that right enters her numbers by the form.
      mayImport: permits(actor, 'ledger.manage', 'province') && permits(actor, 'imports.run', 'province'),
    };
  },
});
