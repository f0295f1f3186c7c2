import { z } from 'zod';
import { standingMerges } from '#db/queries/merges.ts';
import { briefly } from '#db/queries/people.ts';
import { suspectPairs } from '#db/queries/suspects.ts';
import { permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 25;

/** One page of pairs who may be one person, with both and why, and the last decisions that hold. */
export const listSuspects = query({
  name: 'merge.list-suspects',
  input: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'people.merge', 'province'),
  run: async (db, { input: { page }, now }) => {
    const today = dayOf(now);
    const [{ pairs, total }, decisions] = await Promise.all([
      suspectPairs(db, today, { limit: pageSize, offset: (page - 1) * pageSize }),
      standingMerges(db, 20),
    ]);
    const people = await briefly(
      db,
      pairs.flatMap(({ one, other }) => [one, other]),
      today,
    );
    return {
      pairs: pairs.flatMap(({ one, other, reasons }) => {
        const [left, right] = [people.get(one), people.get(other)];
        return left && right ? [{ one: left, other: right, reasons }] : [];
      }),
      total,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      decisions,
    };
  },
  audit: ({ input }) => ({ subjectKind: 'people', subjectId: null, detail: { page: input.page } }),
});
