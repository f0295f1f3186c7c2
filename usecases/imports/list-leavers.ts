import { z } from 'zod';
import { scopedImport } from '#db/queries/import-scope.ts';
import { leaversPage } from '#db/queries/import-sync.ts';
import { permits } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { query } from '../usecase.ts';

const pageSize = 100;

/** A page of the posts that a full list closes; `next` is what to ask for after them, null at the end. */
export const listLeavers = query({
  name: 'import.list-leavers',
  input: z.object({ importId: z.uuid(), after: z.uuid().nullable().default(null) }),
  subject: (db, { input, now }) => scopedImport(db, input.importId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'imports.read', scope),
  run: async (db, { subject, input: { after } }) => {
    const found = await leaversPage(db, subject.id, { after, limit: pageSize + 1 });
    const leavers = found.slice(0, pageSize);
    return { leavers, next: found.length > pageSize ? (leavers.at(-1)?.positionId ?? null) : null };
  },
  audit: ({ subject }) => ({ subjectKind: 'import', subjectId: subject.id }),
});
