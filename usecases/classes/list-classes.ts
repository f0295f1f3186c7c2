import { z } from 'zod';
import { managedClasses } from '#db/queries/classes/classes.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;

/** One page of the classes the actor manages, the newest first: HR those of her units, a trainer those she teaches. */
export const listClasses = query({
  name: 'class.list',
  input: z.object({ page: z.coerce.number().int().min(0).max(1000).default(0) }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'classes.manage'),
  run: async (db, { actor, input: { page }, now }) => {
    const found = await managedClasses(db, actor, dayOf(now), page * pageSize, pageSize + 1);
    return { classes: found.slice(0, pageSize), next: found.length > pageSize ? page + 1 : null };
  },
});
