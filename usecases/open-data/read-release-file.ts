import { z } from 'zod';
import { releaseFile, standingReleases } from '#db/queries/open-data.ts';
import { NotFound } from '#domain/refusal.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * One file of a published report, byte for byte as it was hashed. `known` is the checksum the asker has: where it is
 * still the right one the text is null and was not read. Not found: nothing that stands is named so.
 */
export const readReleaseFile = query({
  name: 'open-data.file',
  input: z.object({
    plan: z.string().max(60),
    period: z.string().max(60),
    version: z.coerce.number().int().positive().max(100_000),
    format: z.enum(['json', 'csv']),
    known: z.string().max(200).nullable().default(null),
  }),
  subject: wholeProvince,
  may: () => true,
  run: async (db, { input }) => {
    const found = (await standingReleases(db)).find(
      (one) => one.planCode === input.plan && one.periodId === input.period && one.version === input.version,
    );
    if (!found) throw new NotFound('open-data.file');
    const sha256 = input.format === 'json' ? found.sha256 : found.csvSha256;
    if (input.known === sha256) return { sha256, text: null };
    const text = await releaseFile(db, found, input.format);
    if (text === null) throw new NotFound('open-data.file');
    return { sha256, text };
  },
});
