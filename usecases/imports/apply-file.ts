import { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { boundsOf } from '#db/queries/import-scope.ts';
import { closeLeavers, peopleOfImport } from '#db/queries/import-sync.ts';
import { loadDirectory, planAgainstDatabase } from '#db/queries/import-world/plan.ts';
import { writePlan } from '#db/queries/import-write/write-plan.ts';
import { changeImport, type ImportFile, lockImport, lockImports } from '#db/queries/imports.ts';
import { changeRows, countRows, emptyRows, stagedRows } from '#db/queries/imports-rows.ts';
import { lockLedger } from '#db/queries/ledger-desk.ts';
import { markPeople } from '#db/queries/standings.ts';
import { redecide } from '#domain/imports/redecide.ts';
import { Refused } from '#domain/refusal.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { command } from '../usecase.ts';

/** Staged rows compared and written at a time. */
const portionRows = 4000;

/**
 * Writes all good rows of a previewed file in this one transaction, once: a second run gives the same result. What was
 * written since the preview is looked at again; a row that has become wrong is not written and says why. A full list
 * then closes the posts that were confirmed and still stand as they did.
 * Refused: `import-not-ready`, `import-refused`.
 */
export const applyFile = command({
  name: 'import.apply',
  input: z.object({ importId: z.uuid() }),
  subject: (tx, { input }) => lockImport(tx, input.importId),
  may: (actor) => actor.kind === 'system',
  run: async (tx, { subject: file, now }) => {
    if (file.state === 'checking') throw new Refused('import-not-ready');
    if (file.state === 'refused') throw new Refused('import-refused');
    if (file.state === 'applied') return { again: true, applied: file.applied, counts: file.counts };
    await lockImports(tx, 'apply');
    if (file.kind === 'ledger') await lockLedger(tx);
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

/** In portions of people, so that memory does not grow with the file; one transaction all the same. */
const write = async (tx: Tx, file: ImportFile, now: Date) => {
  const bounds = await boundsOf(tx, file, dayOf(now));
  const directory = file.kind === 'roster' ? await loadDirectory(tx, bounds) : undefined;
  const given = new Set((file.columns ?? []).map(({ field }) => field));
  // In the order in which Postgres keeps keys, so that the first answer and a later one are the same text.
  const applied = { new: 0, closed: 0, changed: 0, otherwise: 0 };
  for (let after: string | null = null; ; ) {
    const { rows: previewed, next } = await stagedRows(tx, file.id, after, portionRows);
    if (next === null) break;
    after = next;
    const promised = new Set(
      previewed.flatMap(({ number, status }) => (status === 'new' || status === 'changed' ? [number] : [])),
    );
    const plan = await planAgainstDatabase(tx, {
      ...{ kind: file.kind, given, brokenUnits: new Map(), bounds, directory },
      // Rows that change nothing still say what they are about, which matters where rows are matched; units have codes.
      rows: previewed.flatMap(({ number, row }) =>
        row !== null && (file.kind !== 'units' || promised.has(number)) ? [{ number, row }] : [],
      ),
    });
    const part = redecide(plan.decisions, previewed, file.columns ?? []);
    await changeRows(tx, file.id, part.differing);
    await writePlan(tx, plan, (number) => promised.has(number), {
      ...{ importId: file.id, now, demo: env.acceptance },
    });
    for (const key of ['new', 'changed', 'otherwise'] as const) applied[key] += part.applied[key];
  }
  applied.closed = await closeLeavers(tx, file.id, now);
  if (applied.closed > 0) await markPeople(tx, peopleOfImport(file.id), now);
  return applied;
};
