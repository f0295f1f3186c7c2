import { z } from 'zod';
import { peoplePage } from '#db/queries/people.ts';
import { currentPostsOf } from '#db/queries/posts.ts';
import { unitPath, unitsOn } from '#db/queries/units.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { subtreeInOrder } from '#domain/organisation/subtree.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

const pageSize = 50;

/**
 * One page of the people the actor may see, by Vietnamese given name, with their posts of today and the units she may
 * filter by (indented by `depth`). `after` is the `next` of the page before. Not found: a unit that is none today;
 * forbidden: a unit that is not hers.
 */
export const listPeople = query({
  name: 'people.list',
  input: z.object({
    search: z.string().trim().max(200).default(''),
    unitId: z.uuid().nullable().default(null),
    after: z.uuid().nullable().default(null),
  }),
  subject: async (db, { input, now }) => {
    if (!input.unitId) return { path: null };
    const path = await unitPath(db, input.unitId, dayOf(now));
    return path.length > 0 ? { path } : null;
  },
  may: (actor, { path }) =>
    path ? permits(actor, 'people.read', path) : permitsSomewhere(actor, 'people.read'),
  run: async (db, { actor, input, now }) => {
    const today = dayOf(now);
    const words = fold(input.search).split(' ').filter(Boolean);
    const filter = { words, unitId: input.unitId, after: input.after };
    const [found, units] = await Promise.all([
      peoplePage(db, actor, filter, today, pageSize + 1),
      unitsOn(db, 'agency', today),
    ]);
    const page = found.slice(0, pageSize);
    const posts = await currentPostsOf(
      db,
      page.map((person) => person.id),
      today,
    );
    return {
      people: page.map((person) => ({
        ...person,
        posts: posts.filter((post) => post.personId === person.id),
      })),
      next: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      units: subtreeInOrder(units, permittedUnits(actor, 'people.read')),
    };
  },
  audit: ({ input }) => ({
    subjectKind: 'people',
    subjectId: input.unitId,
    detail: { searched: input.search !== '', furtherPage: input.after !== null },
  }),
});
