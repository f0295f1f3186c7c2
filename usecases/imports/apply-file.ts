import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { planAgainstDatabase } from '#db/queries/import-world/plan.ts';
import { writePlan } from '#db/queries/import-write/write-plan.ts';
import { changeImport, type ImportFile, lockImport, lockImports } from '#db/queries/imports.ts';
import { changeRows, countRows, emptyRows, stagedRows } from '#db/queries/imports-rows.ts';
import { permits } from '#domain/access/permission.ts';
import { redecide } from '#domain/imports/redecide.ts';
import { Refused } from '#domain/refusal.ts';
import { env } from '#lib/env.ts';
import { command } from '../usecase.ts';

/**
 * Writes all good rows of a previewed file in this one transaction, once: a second run gives the same result. What was
 * written since the preview is looked at again; a row that has become wrong is not written and says why.
 * Refused: `import-not-ready`, `import-refused`.
 */
export const applyFile = command({
  name: 'import.apply',
  input: z.object({ importId: z.uuid() }),
  subject: (tx, { input }) => lockImport(tx, input.importId),
  may: (actor) => permits(actor, 'imports.run', 'province'),
  run: async (tx, { subject: file, now }) => {
    if (file.state === 'checking') throw new Refused('import-not-ready');
    if (file.state === 'refused') throw new Refused('import-refused');
    if (file.state === 'applied') return { again: true, applied: file.applied, counts: file.counts };
    await lockImports(tx, 'apply');
    const applied = await write(tx, file, now);
    const counts = { ...(await countRows(tx, file.id)), ignored: file.counts?.ignored ?? 0 };
    await emptyRows(tx, file.id);
    await changeImport(tx, file.id, { state: 'applied', appliedAt: now, applied, counts });
    return { again: false, applied, counts };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { kind: subject.kind, sha256: subject.sha256, requestedBy: subject.appliedBy, ...result },
  }),
});

const write = async (tx: Tx, file: ImportFile, now: Date) => {
  const previewed = await stagedRows(tx, file.id);
  const promised = new Set(
    previewed.flatMap(({ number, status }) => (status === 'new' || status === 'changed' ? [number] : [])),
  );
  const plan = await planAgainstDatabase(tx, {
    kind: file.kind,
    // Rows that change nothing still say what they are about, which matters where rows are matched; units have codes.
    rows: previewed.flatMap(({ number, row }) =>
      row !== null && (file.kind !== 'units' || promised.has(number)) ? [{ number, row }] : [],
    ),
    given: new Set((file.columns ?? []).map(({ field }) => field)),
    brokenUnits: new Map(),
  });
  const { differing, applied } = redecide(plan.decisions, previewed, file.columns ?? []);
  await changeRows(tx, file.id, differing);
  await writePlan(tx, plan, (number) => promised.has(number), {
    ...{ importId: file.id, now, demo: env.acceptance },
  });
  return applied;
};
