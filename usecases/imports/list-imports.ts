import { z } from 'zod';
import { unitsToChoose } from '#db/queries/import-scope.ts';
import { recentImports } from '#db/queries/imports.ts';
import { subtreeOf } from '#db/queries/units.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 30;

/** Imports of the actor's units from the newest on, thirty a page; `next` is what to ask for after them, null at the end. */
export const listImports = query({
  name: 'import.list',
  input: z.object({ before: z.uuid().nullable().default(null) }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'imports.read'),
  run: async (db, { input, actor, now }) => {
    const mine = permittedUnits(actor, 'imports.read');
    const units = mine === 'province' ? mine : subtreeOf(mine, dayOf(now));
    const found = await recentImports(db, { units, before: input.before, limit: pageSize + 1 });
    const imports = found.slice(0, pageSize);
    const next = found.length > pageSize ? (imports.at(-1)?.id ?? null) : null;
    const runs = permittedUnits(actor, 'imports.run');
    return {
      ...{ imports, next, mayRun: permitsSomewhere(actor, 'imports.run') },
      /** Agencies are the province's. */
      mayImportUnits: permits(actor, 'organisation.change', 'province') && runs === 'province',
      mayImportProvince: runs === 'province',
      /** The units a file may be bound to, with their place in the tree. */
      units: await unitsToChoose(db, runs, dayOf(now)),
    };
  },
});
