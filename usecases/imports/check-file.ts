import { z } from 'zod';
import { database } from '#db/client.ts';
import { planAgainstDatabase } from '#db/queries/import-world/plan.ts';
import { changeImport, importById, lockImports, refuseImport, reportProgress } from '#db/queries/imports.ts';
import { addRows, countRows, dropRows, rowsAppliedBefore } from '#db/queries/imports-rows.ts';
import { permits } from '#domain/access/permission.ts';
import type { Cell, Sheet } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { type PreparedSheet, parseRow, prepareSheet } from '#domain/imports/parse-sheet.ts';
import { keptFromBefore, previewRows } from '#domain/imports/preview.ts';
import { type ImportedRow, markRepeats, type NumberedRow } from '#domain/imports/repeats.ts';
import { stage } from '#domain/imports/staged.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { readStoredFile } from '#lib/files.ts';
import { storedIdNumber } from '#lib/id-number.ts';
import { loadSecret } from '#lib/secrets.ts';
import { looksLikeLegacyFont } from '#standards/legacy-font.ts';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { withOwnPeople } from '../own-people.ts';
import { command } from '../usecase.ts';

const portion = 500;

/**
 * Reads an uploaded file and stages every row with what it would change. Begins anew when it is run again; a file that
 * is over and done with is left alone. A file that cannot be read is refused with the reason.
 */
export const checkFile = command({
  name: 'import.check',
  input: z.object({ importId: z.uuid() }),
  subject: (tx, { input }) => importById(tx, input.importId),
  may: (actor) => permits(actor, 'imports.run', 'province'),
  run: async (tx, { input: { importId }, now }) => {
    await lockImports(tx, `check:${importId}`);
    const file = await importById(tx, importId);
    if (file?.state !== 'checking') return { state: file?.state };
    const read = await readSheet(await readStoredFile(env.dataDir, file.sha256), file.fileName);
    const sheets = read.ok && read.format === 'oneroster' ? await withOwnPeople(tx, read.sheets) : [];
    const sheet = read.ok
      ? understand(file.kind, read.format === 'oneroster' ? sheets : read.sheets)
      : { ok: false as const, code: read.refusal };
    if (!sheet.ok) {
      await refuseImport(tx, importId, 'refusal' in sheet ? sheet.refusal : { code: sheet.code }, now);
      return { state: 'refused' };
    }
    // Written from outside of this transaction, so that whoever looks sees it.
    const total = sheet.records.length;
    const progress = (done: number) => reportProgress(database(), importId, Math.floor(done / 2), total);
    const entries = await readRows(sheet, dayOf(now), progress);
    const staged = stageRows(entries, file.kind);
    const plan = await planAgainstDatabase(tx, {
      kind: file.kind,
      rows: staged,
      given: new Set(sheet.columns.map(({ field }) => field)),
      brokenUnits: file.kind === 'units' ? brokenUnits(sheet, entries) : new Map(),
    });
    const decided = previewRows(sheet, entries, staged, plan.decisions);
    const rows = keptFromBefore(file.kind, decided, await rowsAppliedBefore(tx, file));
    await dropRows(tx, importId);
    for (let from = 0; from < rows.length; from += portion * 2) {
      await addRows(tx, importId, rows.slice(from, from + portion * 2));
      await progress(total + from);
    }
    await changeImport(tx, importId, {
      ...{ state: 'previewed', previewedAt: now, rowsDone: total, rowsTotal: total, refusal: null },
      counts: { ...(await countRows(tx, importId)), ignored: sheet.ignoredRows.length },
      columns: sheet.columns.map(({ field, header, letter }) => ({ field, header, column: letter })),
      ignoredColumns: sheet.ignoredColumns.map(({ header, letter }) => `${header} (${letter})`),
      sheet: { name: sheet.sheetName, headerRow: sheet.headerRow, otherSheets: [...sheet.otherSheets] },
    });
    return { state: 'previewed' };
  },
  audit: ({ subject, result }) => ({
    subjectKind: 'import',
    subjectId: subject.id,
    detail: { kind: subject.kind, sha256: subject.sha256, state: result.state },
  }),
});

const legacyFont = { ok: false, code: 'legacy-font' } as const;

/** Old fonts are looked for in the whole file, whose headings may be in one, and in each column of its own. */
const understand = (kind: ImportKind, sheets: readonly Sheet[]) => {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  if (looksLikeLegacyFont(texts(cells)) !== null) return legacyFont;
  const sheet = prepareSheet(kind, sheets);
  if (!sheet.ok) return sheet;
  const old = sheet.columns.some(
    ({ index }) => looksLikeLegacyFont(texts(sheet.records.map((row) => row.cells[index] ?? null))) !== null,
  );
  return old ? legacyFont : sheet;
};

function* texts(cells: readonly Cell[]): Generator<string> {
  for (const cell of cells) if (typeof cell === 'string') yield cell;
}

const readRows = async <Kind extends ImportKind>(
  sheet: PreparedSheet<Kind>,
  today: Day,
  progress: (done: number) => Promise<void>,
): Promise<readonly ImportedRow<Kind>[]> => {
  const rows: NumberedRow<Kind>[] = [];
  for (const record of sheet.records) {
    if (rows.length % portion === 0) await progress(rows.length);
    rows.push({ number: record.number, parsed: parseRow(sheet, record, today) });
  }
  return markRepeats(sheet.kind, rows);
};

/** The good rows without readable ID numbers; what repeats an earlier row has nothing to write. */
const stageRows = <Kind extends ImportKind>(entries: readonly ImportedRow<Kind>[], kind: Kind) => {
  const secret = loadSecret(env.dataDir, env.secret);
  const known = new Map<string, { hash: string; sealed: string; tail: string }>();
  const protect = (idNumber: string) => {
    const before = known.get(idNumber);
    if (before !== undefined) return before;
    const {
      idNumberHash: hash,
      idNumberSealed: sealed,
      idNumberTail: tail,
    } = storedIdNumber(idNumber, secret);
    known.set(idNumber, { hash, sealed, tail });
    return { hash, sealed, tail };
  };
  return entries.flatMap(({ number, parsed, repeatOf }) =>
    parsed.ok && repeatOf === null ? [{ number, row: stage(kind, parsed.row, protect) }] : [],
  );
};

/** The codes of units whose row is wrong in itself: what stands under them cannot be written either. */
const brokenUnits = (
  sheet: PreparedSheet<ImportKind>,
  entries: readonly ImportedRow<ImportKind>[],
): ReadonlyMap<string, number> => {
  const at = sheet.columns.find(({ field }) => field === 'code')?.index ?? -1;
  return new Map(
    entries.flatMap(({ number, parsed }, index) =>
      parsed.ok ? [] : [[cellText(sheet.records[index]?.cells[at] ?? null).toLowerCase(), number] as const],
    ),
  );
};
