import { z } from 'zod';
import { recentExports } from '#db/queries/interchange/exports.ts';
import { exportFormats } from '#db/schema/interchange.ts';
import { permits } from '#domain/access/permission.ts';
import { exportPermission } from '../export-permission.ts';
import { query, wholeProvince } from '../usecase.ts';

/** The thirty newest exports of a format, with how far each is; one whose time is over counts as expired before it is swept. */
export const listExports = query({
  name: 'interchange.list-exports',
  input: z.object({ format: z.enum(exportFormats).default('oneroster-1.2') }),
  subject: wholeProvince,
  may: (actor, _subject, { input }) => permits(actor, exportPermission[input.format], 'province'),
  run: async (db, { now, actor, input }) => ({
    exports: (await recentExports(db, input.format, 30)).map((row) => ({
      ...row,
      state: row.expiresAt !== null && row.expiresAt <= now ? ('expired' as const) : row.state,
    })),
    mayImport: permits(actor, 'imports.run', 'province'),
  }),
});
