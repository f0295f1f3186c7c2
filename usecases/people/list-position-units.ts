import { z } from 'zod';
import { unitsOn } from '#db/queries/units.ts';
import { permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** The units (indented by `depth`) that the actor may give positions in today. */
export const listPositionUnits = query({
  name: 'position.list-units',
  input: z.object({}),
  subject: async () => 'units' as const,
  may: (actor) => permitsSomewhere(actor, 'people.edit'),
  run: async (db, { actor, now }) => ({
    units: subtreeInOrder(await unitsOn(db, 'agency', dayOf(now)), permittedUnits(actor, 'people.edit')),
    today: dayOf(now),
  }),
});
