import { z } from 'zod';
import { importById, lockImports, refuseImport } from '#db/queries/imports.ts';
import { command } from '../usecase.ts';

/** Says on the import that its check failed by a fault of ours, so that nobody waits for it. A checked file is let be. */
export const giveUpCheck = command({
  name: 'import.give-up-check',
  input: z.object({ importId: z.uuid() }),
  subject: (tx, { input }) => importById(tx, input.importId),
  may: (actor) => actor.kind === 'system',
  run: async (tx, { input: { importId }, now }) => {
    await lockImports(tx, `check:${importId}`);
    const file = await importById(tx, importId);
    if (file?.state === 'checking') await refuseImport(tx, importId, { code: 'check-failed' }, now);
    return { wasChecking: file?.state === 'checking' };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { kind: subject.kind, sha256: subject.sha256, ...result },
  }),
});
