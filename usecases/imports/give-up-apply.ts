import { z } from 'zod';
import { lockImport, refuseImport } from '#db/queries/imports.ts';
import { emptyRows } from '#db/queries/imports-rows.ts';
import { command } from '../usecase.ts';

/**
 * Says on the import that writing it failed by a fault of ours, so that nobody waits for it; nothing was written, and
 * the staged rows are forgotten. An import that was written meanwhile is let be.
 */
export const giveUpApply = command({
  name: 'import.give-up-apply',
  input: z.object({ importId: z.uuid() }),
  subject: (tx, { input }) => lockImport(tx, input.importId),
  may: (actor) => actor.kind === 'system',
  run: async (tx, { subject: file, now }) => {
    const wasApplying = file.state === 'applying';
    if (wasApplying) {
      await emptyRows(tx, file.id);
      await refuseImport(tx, file.id, { code: 'apply-failed' }, now);
    }
    return { wasApplying };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { kind: subject.kind, sha256: subject.sha256, ...result },
  }),
});
