import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { lockScopedImport } from '#db/queries/import-scope.ts';
import { unitsAboveLimit } from '#db/queries/import-sync.ts';
import { changeImport, type ImportFile } from '#db/queries/imports.ts';
import { countRows } from '#db/queries/imports-rows.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { permits } from '#domain/access/permission.ts';
import { Forbidden, Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../usecase.ts';

/**
 * Has a previewed file applied by a job. Asked again while it runs, or afterwards, nothing is done twice.
 * Refused: `import-not-ready` while it is being checked, `import-refused` when it could not be read,
 * `import-expired` when its rows were swept away because nobody applied it for a month, `leaving-not-confirmed` when
 * a full list closes posts and nobody agreed to that many, `leaving-above-limit` while a unit that more than the limit
 * would leave is not confirmed by itself.
 */
export const requestApply = command({
  name: 'import.request-apply',
  input: z.object({
    importId: z.uuid(),
    /** How many posts the caller agrees to close. */
    closing: z.coerce.number().int().min(0).nullable().default(null),
  }),
  subject: (tx, { input, now }) => lockScopedImport(tx, input.importId, dayOf(now)),
  may: (actor, { scope }) => permits(actor, 'imports.run', scope),
  run: async (tx, { actor, subject: file, input: { closing }, now }) => {
    if (actor.kind !== 'account') throw new Forbidden('import.request-apply');
    if (file.state === 'checking') throw new Refused('import-not-ready');
    if (file.state === 'refused') throw new Refused('import-refused');
    if (file.state === 'applied') return { importId: file.id, state: file.state };
    if (file.state === 'previewed') {
      const left = await countRows(tx, file.id);
      if (left.new + left.changed < (file.counts?.new ?? 0) + (file.counts?.changed ?? 0))
        throw new Refused('import-expired');
      await requireConsent(tx, file, closing);
      const agreed = file.sync
        ? { posts: file.sync.closing, by: actor.accountId, at: now.toISOString() }
        : null;
      await changeImport(tx, file.id, {
        ...{ state: 'applying', appliedBy: actor.accountId, leavingConfirmed: agreed },
      });
    }
    await enqueue(tx, 'apply-import', { importId: file.id }, `apply-import:${file.id}`);
    return { importId: file.id, state: 'applying' as const };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: {
      ...{ kind: subject.kind, sha256: subject.sha256, state: result.state },
      ...(subject.sync && { closing: subject.sync.closing, left: subject.sync.left }),
    },
  }),
});

const requireConsent = async (
  tx: Tx,
  { id, sync }: Pick<ImportFile, 'id' | 'sync'>,
  agreed: number | null,
): Promise<void> => {
  if (sync === null || sync.closing === 0) return;
  const [open] = await unitsAboveLimit(tx, id, 1);
  if (open !== undefined && open.confirmedAt === null)
    throw new Refused('leaving-above-limit', {
      ...{ unit: open.unitName, leaving: open.leaving, standing: open.standing },
    });
  if (agreed !== sync.closing) throw new Refused('leaving-not-confirmed', { closing: sync.closing });
};
