import { z } from 'zod';
import { addExport, lockExports, waitingExportOf } from '#db/queries/interchange/exports.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden } from '#domain/refusal.ts';
import { newId } from '#lib/ids.ts';
import { command, wholeProvince } from '../usecase.ts';

/** Has a OneRoster 1.2 data set of the province made by a job. Asked again while it is being made, it gives the same one. */
export const requestExport = command({
  name: 'interchange.request-export',
  input: z.object({}),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'provisioning.run', 'province'),
  run: async (tx, { actor, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('interchange.request-export');
    await lockExports(tx, `request:${actor.accountId}`);
    const waiting = await waitingExportOf(tx, actor.accountId);
    if (waiting !== null) return { exportId: waiting };
    const exportId = newId();
    await addExport(tx, { id: exportId, createdBy: actor.accountId, createdAt: now });
    await enqueue(tx, 'build-export', { exportId }, `build-export:${exportId}`);
    return { exportId };
  },
  audit: ({ result }) => ({ subjectKind: 'export', subjectId: result.exportId }),
});
