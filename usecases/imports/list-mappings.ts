import { z } from 'zod';
import { visibleMappings } from '#db/queries/column-mappings.ts';
import { unitsToChoose } from '#db/queries/import-scope.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The remembered mappings of the actor herself and of the units she may import for, at most 200. */
export const listMappings = query({
  name: 'import.list-mappings',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'imports.run'),
  run: async (db, { actor, now }) => {
    const units = await unitsToChoose(db, permittedUnits(actor, 'imports.run'), dayOf(now));
    const accountId = actor.kind === 'account' ? actor.accountId : '00000000-0000-0000-0000-000000000000';
    return visibleMappings(
      db,
      units.map(({ id }) => id),
      accountId,
    );
  },
});
