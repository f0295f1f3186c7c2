import { z } from 'zod';
import { changeImport, lockImport } from '#db/queries/imports.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { command } from '../usecase.ts';

/**
 * Has a previewed file applied by a job. Asked again while it runs, or afterwards, nothing is done twice.
 * Refused: `import-not-ready` while it is being checked, `import-refused` when it could not be read.
 */
export const requestApply = command({
  name: 'import.request-apply',
  input: z.object({ importId: z.uuid() }),
  subject: (tx, { input }) => lockImport(tx, input.importId),
  may: (actor) => permits(actor, 'imports.run', 'province'),
  run: async (tx, { actor, subject: file }) => {
    if (actor.kind !== 'account') throw new Forbidden('import.request-apply');
    if (file.state === 'checking') throw new Refused('import-not-ready');
    if (file.state === 'refused') throw new Refused('import-refused');
    if (file.state === 'applied') return { importId: file.id, state: file.state };
    if (file.state === 'previewed')
      await changeImport(tx, file.id, { state: 'applying', appliedBy: actor.accountId });
    await enqueue(tx, 'apply-import', { importId: file.id }, `apply-import:${file.id}`);
    return { importId: file.id, state: 'applying' as const };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { kind: subject.kind, sha256: subject.sha256, state: result.state },
  }),
});
