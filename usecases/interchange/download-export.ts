import { z } from 'zod';
import { exportById } from '#db/queries/interchange/exports.ts';
import { permits } from '#domain/access/permission.ts';
import { NotFound } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { readStoredFile } from '#lib/files.ts';
import { exportPermission } from '../export-permission.ts';
import { command } from '../usecase.ts';

const names = { 'oneroster-1.2': 'oneroster', 'facts-1': 'facts' } as const;

/** The file of an export, asked for again each time it is fetched. Not found: one that is not ready, or has expired. */
export const downloadExport = command({
  name: 'interchange.download-export',
  input: z.object({ exportId: z.uuid() }),
  subject: (tx, { input }) => exportById(tx, input.exportId),
  may: (actor, { format }) => permits(actor, exportPermission[format], 'province'),
  run: async (_tx, { subject, now }) => {
    const { state, sha256, expiresAt, readyAt } = subject;
    if (state !== 'ready' || sha256 === null || expiresAt === null || expiresAt <= now)
      throw new NotFound('export file');
    return {
      name: `${names[subject.format]}-${env.tenant}-${dayOf(readyAt ?? now)}.zip`,
      bytes: await readStoredFile(env.dataDir, sha256),
    };
  },
  audit: ({ subject }) => ({
    subjectKind: 'export',
    subjectId: subject.id,
    detail: { sha256: subject.sha256, format: subject.format },
  }),
});
