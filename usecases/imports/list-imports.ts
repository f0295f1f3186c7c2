import { z } from 'zod';
import { recentImports } from '#db/queries/imports.ts';
import { permits } from '#domain/access/permission.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 30;

/** Imports from the newest on, thirty a page; `next` is what to ask for after them, null at the end. */
export const listImports = query({
  name: 'import.list',
  input: z.object({ before: z.uuid().nullable().default(null) }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'imports.read', 'province'),
  run: async (db, { input, actor }) => {
    const found = await recentImports(db, input.before, pageSize + 1);
    const imports = found.slice(0, pageSize);
    const next = found.length > pageSize ? (imports.at(-1)?.id ?? null) : null;
    return { imports, next, mayRun: permits(actor, 'imports.run', 'province') };
  },
});
