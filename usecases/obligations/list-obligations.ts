import { z } from 'zod';
import { dutiesList } from '#db/queries/obligations/listing.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;

/** A page of the duties, the one due last at the top, with how many of the actor's people owe, have done, are exempt and are late. `after` is the `next` of the page before. */
export const listObligations = query({
  name: 'obligations.list',
  input: z.object({ after: z.uuid().nullable().default(null) }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'obligations.read'),
  run: async (db, { actor, input, now }) => {
    const found = await dutiesList(db, actor, dayOf(now), { after: input.after, limit: pageSize + 1 });
    const duties = found.slice(0, pageSize);
    return {
      duties,
      next: found.length > pageSize ? (duties.at(-1)?.id ?? null) : null,
      mayManage: permitsSomewhere(actor, 'obligations.manage'),
    };
  },
});
