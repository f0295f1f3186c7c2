import { z } from 'zod';
import { changeExport, exportById, lockExports } from '#db/queries/interchange/exports.ts';
import { command } from '../usecase.ts';

/** Says on the export that making it failed by a fault of ours, so that nobody waits for it. */
export const giveUpExport = command({
  name: 'interchange.give-up-export',
  input: z.object({ exportId: z.uuid() }),
  subject: (tx, { input }) => exportById(tx, input.exportId),
  may: (actor) => actor.kind === 'system',
  run: async (tx, { input: { exportId } }) => {
    await lockExports(tx, `build:${exportId}`);
    const waiting = (await exportById(tx, exportId))?.state === 'waiting';
    if (waiting) await changeExport(tx, exportId, { state: 'failed' });
    return { waiting };
  },
  audit: ({ subject }) => ({ subjectKind: 'export', subjectId: subject.id }),
});
