import { z } from 'zod';
import { dutiesList } from '#db/queries/obligations/listing.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The duties with how many of the actor's people owe, have done, are exempt and are late. */
export const listObligations = query({
  name: 'obligations.list',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'obligations.read'),
  run: async (db, { actor, now }) => ({
    duties: await dutiesList(db, actor, dayOf(now)),
    mayManage: permitsSomewhere(actor, 'obligations.manage'),
  }),
});
