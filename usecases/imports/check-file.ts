import { z } from 'zod';
import { database } from '#db/client.ts';
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
import type { Cell, Sheet } from '#domain/imports/cell.ts';
import { cellText } from '#domain/imports/cell-text.ts';
import { parseIdNumber, personOfKey } from '#domain/imports/id-number.ts';
import type { ImportKind } from '#domain/imports/kind.ts';
import { type PreparedSheet, parseRow, prepareSheet } from '#domain/imports/parse-sheet.ts';
import { portionsOf } from '#domain/imports/portions.ts';
import { keptFromBefore, previewRows } from '#domain/imports/preview.ts';
import { type ImportedRow, markRepeats, type NumberedRow } from '#domain/imports/repeats.ts';
import { type ProtectedId, type StagedRow, stage } from '#domain/imports/staged.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { readStoredFile } from '#lib/files.ts';
import { storedIdNumber } from '#lib/id-number.ts';
import { loadSecret, type Secret } from '#lib/secrets.ts';
import { looksLikeLegacyFont } from '#standards/legacy-font.ts';
import { readSheet } from '#standards/spreadsheet/read.ts';
import { withOwnPeople } from '../own-people.ts';
import { command } from '../usecase.ts';

/** Rows read between two reports of progress, and rows compared with the database at a time. */
const portion = 500;
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
    const bounds = await boundsOf(tx, file, dayOf(now));
    const read = await readSheet(await readStoredFile(env.dataDir, file.sha256), file.fileName);
    const sheets =
      read.ok && read.format === 'oneroster' ? await withOwnPeople(tx, read.sheets, file.kind, bounds) : [];
    const sheet = read.ok
      ? understand(file, read.format === 'oneroster' ? sheets : read.sheets)
      : { ok: false as const, code: read.refusal };
    if (!sheet.ok) {
      const headings = 'headings' in sheet ? [...(sheet.headings ?? [])] : null;
      await refuseImport(tx, importId, 'refusal' in sheet ? sheet.refusal : { code: sheet.code }, now);
      if (headings !== null) await changeImport(tx, importId, { headings });
      return { state: 'refused' };
    }
    // Written from outside of this transaction, so that whoever looks sees it.
    const total = sheet.records.length;
    const progress = (done: number) => reportProgress(database(), importId, Math.floor(done / 2), total);
    const entries = await readRows(sheet, dayOf(now), progress);
    const directory = file.kind === 'roster' ? await loadDirectory(tx, bounds) : undefined;
    const given = new Set<string>(sheet.columns.map(({ field }) => field));
    const broken = file.kind === 'units' ? brokenUnits(sheet, entries) : new Map();
    const before = file.mode === 'full' ? new Set<number>() : await rowsAppliedBefore(tx, file);
    await dropRows(tx, importId);
    let done = total;
    for (const portion of portionsOf(sheet.kind, entries, sheet.records, portionRows)) {
      const staged = stageRows(portion.entries, file.kind);
      const plan = await planAgainstDatabase(tx, {
        ...{ kind: file.kind, rows: staged, given, brokenUnits: broken, bounds, directory },
      });
      const part = { ...sheet, records: portion.records };
      const rows = keptFromBefore(
        file.kind,
        previewRows(part, portion.entries, staged, plan.decisions),
        before,
      );
      const people = file.kind === 'roster' ? whoIsMeant(part, staged) : () => nobody;
      await addRows(
        tx,
        importId,
        rows.map((row) => ({ ...row, ...people(row.number) })),
      );
      done += portion.entries.length;
      await progress(done);
    }
    const asOf = file.mode === 'full' ? file.asOf : null;
    await changeImport(tx, importId, {
      ...{ state: 'previewed', previewedAt: now, rowsDone: total, rowsTotal: total, refusal: null },
      sync: asOf === null ? null : await stageLeavers(tx, file, asOf, dayOf(now)),
      counts: { ...(await countRows(tx, importId)), ignored: sheet.ignoredRows.length },
      headings: [...sheet.headings],
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
const understand = ({ kind, mapping }: ImportFile, sheets: readonly Sheet[]) => {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  if (looksLikeLegacyFont(texts(cells)) !== null) return legacyFont;
  const sheet = prepareSheet(kind, sheets, mapping?.columns ?? null);
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
  const known = new Map<string, ProtectedId>();
  const protect = (idNumber: string) => {
    const before = known.get(idNumber);
    if (before !== undefined) return before;
    const id = protectedId(idNumber, secret);
    known.set(idNumber, id);
    return id;
  };
  return entries.flatMap(({ number, parsed, repeatOf }) =>
    parsed.ok && repeatOf === null ? [{ number, row: stage(kind, parsed.row, protect) }] : [],
  );
};

const protectedId = (idNumber: string, secret: Secret): ProtectedId => {
  if (personOfKey(idNumber) !== null) return { hash: idNumber, sealed: '', tail: '' };
  const { idNumberHash: hash, idNumberSealed: sealed, idNumberTail: tail } = storedIdNumber(idNumber, secret);
  return { hash, sealed, tail };
};

type Meant = { readonly idHash: string | null; readonly nameFolded: string | null };
const nobody: Meant = { idHash: null, nameFolded: null };

/** Whom each row is about, wrong ones too as far as they can be read: nobody who is named leaves by a full list. */
const whoIsMeant = (
  sheet: PreparedSheet<ImportKind>,
  staged: readonly { readonly number: number; readonly row: StagedRow }[],
) => {
  const hashes = new Map(
    staged.flatMap(({ number, row }) => ('id' in row.row ? [[number, row.row.id.hash] as const] : [])),
  );
  const records = new Map(sheet.records.map((record) => [record.number, record]));
  const secret = loadSecret(env.dataDir, env.secret);
  const cell = (number: number, field: string): Cell => {
    const at = sheet.columns.find((column) => column.field === field)?.index ?? -1;
    return records.get(number)?.cells[at] ?? null;
  };
  return (number: number): Meant => {
    const known = hashes.get(number);
    if (known !== undefined) return { idHash: known, nameFolded: null };
    const id = parseIdNumber(cell(number, 'idNumber'));
    if (id.ok) return { idHash: protectedId(id.value, secret).hash, nameFolded: null };
    return { idHash: null, nameFolded: fold(cellText(cell(number, 'fullName'))) };
  };
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
