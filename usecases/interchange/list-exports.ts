import { z } from 'zod';
import { recentExports } from '#db/queries/interchange/exports.ts';
import { permits } from '#domain/access/permission.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The thirty newest exports, with how far each is; one whose time is over counts as expired before it is swept. */
export const listExports = query({
  name: 'interchange.list-exports',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (db, { now, actor }) => ({
    exports: (await recentExports(db, 30)).map((row) => ({
      ...row,
      state: row.expiresAt !== null && row.expiresAt <= now ? ('expired' as const) : row.state,
    })),
    mayImport: permits(actor, 'imports.run', 'province'),
  }),
});
