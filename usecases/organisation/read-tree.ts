import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { unitsKnownOn } from '#db/queries/organisation/known.ts';
import { postsByUnit } from '#db/queries/organisation/units.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { levelOf } from '#domain/organisation/level.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { type Tree, trees } from '#domain/organisation/terms.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { type Day, dayOf, endOf, isDay } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const day = z.string().refine(isDay, 'day').nullable().default(null);

/**
 * One level of a tree on any day (today unless named), as it is known now or as it was known at the end of another day;
 * or what a search by name or code finds in the whole tree. Unit HR sees of the agencies only her own. `posts` are those
 * held on the day in a unit and below it, null when the tree is asked as known earlier.
 */
export const readTree = query({
  name: 'organisation.read-tree',
  input: z.object({
    tree: z.enum(trees).default('agency'),
    on: day,
    known: day,
    under: z.uuid().nullable().default(null),
    search: z.string().trim().max(200).default(''),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'organisation.read'),
  run: async (db, { actor, input, now }) => {
    const on = input.on ?? dayOf(now);
    const roots = input.tree === 'agency' ? permittedUnits(actor, 'organisation.read') : 'province';
    const units = subtreeInOrder(await unitsOf(db, input.tree, on, input.known), roots);
    const counted = input.tree === 'agency' && input.known === null;
    const posts = counted ? await postsByUnit(db, on) : null;
    const words = fold(input.search).split(' ').filter(Boolean);
    return {
      ...levelOf(units, posts, { under: input.under, words, limit: 200 }),
      on,
      mayChange: permits(actor, 'organisation.change', 'province'),
      unitsInAll: units.length,
    };
  },
});

/** At the end of the day: what was recorded on it was known. */
const unitsOf = (db: Reader, tree: Tree, on: Day, known: Day | null) =>
  known === null ? unitsOn(db, tree, on) : unitsKnownOn(db, tree, on, new Date(endOf(known).getTime() - 1));
