import { z } from 'zod';
import { unitsOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The agencies of today a role can be given for, in tree order with their depth. */
export const listGrantUnits = query({
  name: 'account.list-units',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'accounts.manage', 'province'),
  run: async (db, { now }) => ({
    units: subtreeInOrder(await unitsOn(db, 'agency', dayOf(now)), 'province'),
  }),
});
