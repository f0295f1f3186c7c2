import { z } from 'zod';
import { scopedImport } from '#db/queries/import-scope.ts';
import { rowsPage } from '#db/queries/imports-rows.ts';
import { permits } from '#domain/access/permission.ts';
import { rowFilters } from '#domain/imports/preview.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

/** A page of a file's rows in their order: `after` is the last row number of the page before, `next` the one to ask with. */
export const listRows = query({
  name: 'import.list-rows',
  input: z.object({
    importId: z.uuid(),
    filter: z.enum(rowFilters).default('all'),
    after: z.coerce.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1000).default(100),
  }),
  subject: (db, { input, now }) => scopedImport(db, input.importId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'imports.read', scope),
  run: async (db, { subject, input: { filter, after, limit } }) => {
    const found = await rowsPage(db, subject.id, { filter, after, limit: limit + 1 });
    const rows = found.slice(0, limit);
    return { kind: subject.kind, rows, next: found.length > limit ? (rows.at(-1)?.number ?? null) : null };
  },
});
