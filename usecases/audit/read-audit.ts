import { z } from 'zod';
import { auditActions, auditPage } from '#db/queries/audit-log.ts';
import { permits } from '#domain/access/permission.ts';
import { query, wholeProvince } from '../usecase.ts';

const pageSize = 50;
const cursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z_[0-9a-f-]{36}$/)
  .transform((text) => ({ at: text.slice(0, 27), id: text.slice(28) }));

/** One page of the audit log, newest first: who did what to what, when, and whether it was allowed. */
export const readAudit = query({
  name: 'audit.read',
  input: z.object({
    action: z.string().trim().max(100).nullable().default(null),
    accountId: z.uuid().nullable().default(null),
    after: cursor.nullable().default(null),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'audit.read', 'province'),
  run: async (db, { input }) => {
    const [found, actions] = await Promise.all([auditPage(db, input, pageSize + 1), auditActions(db)]);
    const page = found.slice(0, pageSize);
    const last = page.at(-1);
    return { entries: page, actions, next: found.length > pageSize && last ? `${last.at}_${last.id}` : null };
  },
  audit: ({ input }) => ({
    subjectKind: 'audit',
    subjectId: input.accountId,
    detail: { action: input.action },
  }),
});
