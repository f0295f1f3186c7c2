import { z } from 'zod';
import { dataOf, releaseFile, standingReleases } from '#db/queries/open-data.ts';
import { NotFound } from '#domain/refusal.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * Anybody's look at what was published: every release that stands, newest first, and the data of one, the newest unless a
 * plan, period or version is named. Null data: nothing was published. Not found: nothing published is named so. Two queries.
 */
export const readOpenData = query({
  name: 'open-data.read',
  input: z.object({
    plan: z.string().max(60).optional(),
    period: z.string().max(60).optional(),
    version: z.coerce.number().int().positive().max(100_000).optional(),
  }),
  subject: wholeProvince,
  may: () => true,
  run: async (db, { input: { plan, period, version } }) => {
    const releases = await standingReleases(db);
    const chosen = releases.find(
      (one) =>
        (plan === undefined || one.planCode === plan) &&
        (period === undefined || one.periodId === period) &&
        (version === undefined || one.version === version),
    );
    if (!chosen && (plan ?? period ?? version) !== undefined) throw new NotFound('open-data.read');
    const content = chosen ? await releaseFile(db, chosen, 'json') : null;
    return { releases, chosen: chosen ?? null, data: content === null ? null : dataOf({ content }) };
  },
});
