import { z } from 'zod';
import { database, type Tx } from '#db/client.ts';
import { boundsOf } from '#db/queries/import-scope.ts';
import { stageLeavers } from '#db/queries/import-sync.ts';
import { loadDirectory, planAgainstDatabase } from '#db/queries/import-world/plan.ts';
import {
  changeImport,
  type ImportFile,
  importById,
  lockImports,
  refuseImport,
  reportProgress,
} from '#db/queries/imports.ts';
import { addRows, countRows, dropRows, rowsAppliedBefore } from '#db/queries/imports-rows.ts';
import type { ImportProblem, ImportState } from '#db/schema/imports.ts';
import { parseRow } from '#domain/imports/parse-sheet.ts';
import { keptFromBefore, previewRows } from '#domain/imports/preview.ts';
import { markRepeats } from '#domain/imports/repeats.ts';
import type { RosterBounds } from '#domain/imports/roster-world.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { readStoredFile } from '#lib/files.ts';
import { openSheets } from '#standards/spreadsheet/open-sheets.ts';
import { findSharedEmails, type UnderstoodFile, understand } from '../import-reading.ts';
import { brokenUnits, stageRows, whoIsMeant } from '../import-staging.ts';
import { command } from '../usecase.ts';

/** Rows held, compared with the database and staged at a time. */
const portionRows = 4000;

/**
 * Reads an uploaded file and stages every row with what it would change. Begins anew when it is run again; a file that
 * is over and done with is left alone. A file that cannot be read is refused with the reason.
 */
export const checkFile = command({
  name: 'import.check',
  input: z.object({ importId: z.uuid() }),
  subject: (tx, { input }) => importById(tx, input.importId),
  may: (actor) => actor.kind === 'system',
  run: async (tx, { input: { importId }, now }) => {
    await lockImports(tx, `check:${importId}`);
    const file = await importById(tx, importId);
    if (file?.state !== 'checking') return { state: file?.state };
    const opened = await openSheets(await readStoredFile(env.dataDir, file.sha256), file.fileName);
    if (!opened.ok) return refuse(tx, importId, { code: opened.refusal }, now);
    try {
      const bounds = await boundsOf(tx, file, dayOf(now));
      const read = await understand(tx, file, opened.file, bounds);
      if (read.ok) return await preview(tx, file, read, bounds, now);
      if ('refusal' in read) return await refuse(tx, importId, read.refusal, now, read.headings);
      return await refuse(tx, importId, { code: read.code }, now);
    } finally {
      await opened.file.close();
    }
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { kind: subject.kind, sha256: subject.sha256, state: result.state },
  }),
});

const refuse = async (
  tx: Tx,
  importId: string,
  refusal: ImportProblem,
  now: Date,
  headings: UnderstoodFile['layout']['headings'] | null = null,
): Promise<{ state: ImportState }> => {
  await refuseImport(tx, importId, refusal, now);
  if (headings !== null) await changeImport(tx, importId, { headings: [...headings] });
  return { state: 'refused' };
};

/** Compares the rows with the database and stages them, in portions of people, so that memory does not grow with the file. */
const preview = async (
  tx: Tx,
  file: ImportFile,
  read: UnderstoodFile,
  bounds: RosterBounds,
  now: Date,
): Promise<{ state: ImportState }> => {
  const { layout, index } = read;
  const today = dayOf(now);
  const total = index.length;
  // Written from outside of this transaction, so that whoever looks sees it.
  const progress = (done: number) => reportProgress(database(), file.id, done, total);
  await progress(0);
  const shared = await findSharedEmails(read, today);
  const directory = file.kind === 'roster' ? await loadDirectory(tx, bounds) : undefined;
  const given = new Set<string>(layout.columns.map(({ field }) => field));
  const before = file.mode === 'full' ? new Set<number>() : await rowsAppliedBefore(tx, file);
  await dropRows(tx, file.id);
  let done = 0;
  for (const places of index.portions(portionRows)) {
    const records = await read.records(places);
    const parsed = records.map((record) => ({
      number: record.number,
      parsed: parseRow(layout, record, today),
    }));
    const entries = markRepeats(file.kind, parsed, shared);
    const staged = stageRows(entries, file.kind);
    const plan = await planAgainstDatabase(tx, {
      ...{ kind: file.kind, rows: staged, given, bounds, directory },
      brokenUnits: brokenUnits(layout, records, entries),
    });
    const previewed = previewRows(layout, records, entries, staged, plan.decisions);
    const people = whoIsMeant(layout, records, staged);
    await addRows(
      tx,
      file.id,
      keptFromBefore(file.kind, previewed, before).map((row) => ({ ...row, ...people(row.number) })),
    );
    done += records.length;
    await progress(done);
  }
  const asOf = file.mode === 'full' ? file.asOf : null;
  await changeImport(tx, file.id, {
    ...{ state: 'previewed', previewedAt: now, rowsDone: total, rowsTotal: total, refusal: null },
    sync: asOf === null ? null : await stageLeavers(tx, file, asOf, today),
    counts: { ...(await countRows(tx, file.id)), ignored: read.ignoredRows },
    headings: [...layout.headings],
    columns: layout.columns.map(({ field, header, letter }) => ({ field, header, column: letter })),
    ignoredColumns: layout.ignoredColumns.map(({ header, letter }) => `${header} (${letter})`),
    sheet: {
      ...{ name: layout.sheetName, headerRow: layout.headerRow },
      otherSheets: [...layout.otherSheets],
    },
  });
  return { state: 'previewed' };
};
