import { z } from 'zod';
import { changeImport, lockImport } from '#db/queries/imports.ts';
import { countRows } from '#db/queries/imports-rows.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { command } from '../usecase.ts';

/**
 * Has a previewed file applied by a job. Asked again while it runs, or afterwards, nothing is done twice.
 * Refused: `import-not-ready` while it is being checked, `import-refused` when it could not be read,
 * `import-expired` when its rows were swept away because nobody applied it for a month.
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
    if (file.state === 'previewed') {
      const left = await countRows(tx, file.id);
      if (left.new + left.changed < (file.counts?.new ?? 0) + (file.counts?.changed ?? 0))
        throw new Refused('import-expired');
      await changeImport(tx, file.id, { state: 'applying', appliedBy: actor.accountId });
    }
    await enqueue(tx, 'apply-import', { importId: file.id }, `apply-import:${file.id}`);
    return { importId: file.id, state: 'applying' as const };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { kind: subject.kind, sha256: subject.sha256, state: result.state },
  }),
});
