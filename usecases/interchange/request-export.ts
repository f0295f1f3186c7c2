import { z } from 'zod';
import { addExport, lockExports, waitingExportOf } from '#db/queries/interchange/exports.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { exportFormats } from '#db/schema/interchange.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden } from '#domain/refusal.ts';
import { newId } from '#lib/ids.ts';
import { exportPermission } from '../export-permission.ts';
import { command, wholeProvince } from '../usecase.ts';

/**
 * Has a data set of the province made by a job: OneRoster 1.2 for another system, or the facts behind the numbers for who
 * checks them. Asked again while it is being made, it gives the same one.
 */
export const requestExport = command({
  name: 'interchange.request-export',
  input: z.object({ format: z.enum(exportFormats).default('oneroster-1.2') }),
  subject: wholeProvince,
  may: (actor, _subject, { input }) => permits(actor, exportPermission[input.format], 'province'),
  run: async (tx, { actor, input: { format }, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('interchange.request-export');
    await lockExports(tx, `request:${actor.accountId}`);
    const waiting = await waitingExportOf(tx, actor.accountId, format);
    if (waiting !== null) return { exportId: waiting };
    const exportId = newId();
    await addExport(tx, { id: exportId, format, createdBy: actor.accountId, createdAt: now });
    await enqueue(tx, 'build-export', { exportId, format }, `build-export:${exportId}`);
    return { exportId };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'export',
    subjectId: result.exportId,
    detail: { format: input.format },
  }),
});
