import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { signingKeys } from '#db/queries/signing-keys.ts';
import { personLines, standingOf } from '#db/queries/snapshot-people.ts';
import { contentOf, snapshotById } from '#db/queries/snapshots.ts';
import { unfinishedCount } from '#db/queries/unfinished-people.ts';
import { permits } from '#domain/access/permission.ts';
import { NotFound, Refused } from '#domain/refusal.ts';
import { tableCodes } from '#domain/reporting/report-table.ts';
import { sealHead } from '#domain/reporting/seal.ts';
import { writeDocx } from '#standards/document/write-docx.ts';
import { writePdf } from '#standards/document/write-pdf.ts';
import { writeProof } from '#standards/proof/proof.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { type FrozenSnapshot, type FrozenTables, frozenTables, frozenUnfinished } from '../frozen-tables.ts';
import { presentationOf } from '../presentation.ts';
import { annexDocument, reportDocument } from '../report-document.ts';
import { reportCsvRows, reportJson, reportWorkbook } from '../report-sheets.ts';
import { query } from '../usecase.ts';

const exportFormats = ['xlsx', 'csv', 'docx', 'pdf', 'json', 'proof'] as const;
type Format = (typeof exportFormats)[number];

export type ExportedFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly contentType: string;
  /** Of the snapshot's canonical content, not of the file. */
  readonly sha256: string;
};

/** How many lines of PL-06 a file takes: nobody reads more on paper, and a spreadsheet holds them in memory. */
const longestList = { paper: 2000, sheet: 100_000 } as const;

/**
 * An official file of a snapshot, made from frozen rows alone, so that it is the same whenever it is asked for. Without a
 * table: DOCX and PDF are the report BC-01 with its annexes, XLSX all annexes, CSV the table PL-02, JSON the canonical text
 * that was hashed, the proof that with the people behind it, by pseudonym, and the signed seal. With a table, that annex
 * alone in any format; PL-06 is only had so. Not found: the proof of what was never signed, a table the snapshot does not
 * hold. Refused: list-too-long.
 */
export const exportSnapshot = query({
  name: 'snapshot.export',
  input: z.object({
    snapshotId: z.uuid(),
    format: z.enum(exportFormats),
    table: z.enum(tableCodes).optional(),
  }),
  subject: (db, { input }) => snapshotById(db, input.snapshotId),
  may: (actor) => permits(actor, 'reports.download', 'province'),
  run: async (db, { input, subject }): Promise<ExportedFile> => {
    const { format } = input;
    const table = input.table ?? (format === 'csv' ? 'PL-02' : undefined);
    const name = `${subject.periodId}-v${subject.version}${table ? `-${table}` : ''}`;
    return {
      bytes:
        format === 'proof'
          ? await proofOf(db, subject)
          : table
            ? await write[format](db, await only(db, subject, table, format))
            : await writeWhole(db, subject, format),
      fileName: format === 'proof' ? `${name}-proof.json` : `${name}.${format}`,
      contentType: contentTypes[format],
      sha256: subject.sha256,
    };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'snapshot',
    subjectId: subject.id,
    detail: {
      format: input.format,
      ...(input.table || input.format === 'csv' ? { table: input.table ?? 'PL-02' } : {}),
    },
  }),
});

/** What an address may ask; the schema says no to the rest. */
export type ExportInput = Parameters<typeof exportSnapshot>[1];

const contentTypes: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json',
  proof: 'application/json',
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const only = async (
  db: Reader,
  snapshot: FrozenSnapshot,
  code: (typeof tableCodes)[number],
  format: Format,
): Promise<FrozenTables> => {
  if (code === 'PL-06') {
    const most = longestList[format === 'docx' || format === 'pdf' ? 'paper' : 'sheet'];
    const rows = await unfinishedCount(db, snapshot.id);
    if (rows > most) throw new Refused('list-too-long', { rows, most });
    return frozenUnfinished(db, snapshot);
  }
  const frozen = await frozenTables(db, snapshot);
  const tables = frozen.tables.filter((one) => one.code === code);
  if (tables.length === 0) throw new NotFound('table');
  return { ...frozen, tables };
};

type WriteAnnexes = (db: Reader, frozen: FrozenTables) => Promise<Uint8Array>;

const write: Readonly<Record<Exclude<Format, 'proof'>, WriteAnnexes>> = {
  xlsx: (_, frozen) => writeXlsx(reportWorkbook(frozen)),
  docx: async (db, frozen) =>
    writeDocx(await annexDocument(frozen, await presentationOf(db, frozen.snapshot))),
  pdf: async (db, frozen) => writePdf(await annexDocument(frozen, await presentationOf(db, frozen.snapshot))),
  csv: async (_, frozen) => utf8(writeCsv(frozen.tables.flatMap((table) => reportCsvRows(frozen, table)))),
  json: async (_, frozen) =>
    utf8(JSON.stringify(frozen.tables.map((table) => reportJson(frozen, table))[0], null, 1)),
};

const writeWhole = async (
  db: Reader,
  snapshot: FrozenSnapshot,
  format: Exclude<Format, 'proof'>,
): Promise<Uint8Array> => {
  if (format === 'json') return utf8(snapshot.content);
  const frozen = await frozenTables(db, snapshot);
  if (format !== 'docx' && format !== 'pdf') return write[format](db, frozen);
  const report = await reportDocument(frozen, await presentationOf(db, snapshot));
  return format === 'docx' ? writeDocx(report) : writePdf(report);
};

const proofOf = async (db: Reader, snapshot: FrozenSnapshot): Promise<Uint8Array> => {
  const { periodId, version, sha256, previousSha256, reason, closedAt, signature, keyId } = snapshot;
  const key = (await signingKeys(db)).find((one) => one.keyId === keyId);
  if (signature === null || !key) throw new NotFound('seal');
  const head = { periodId, version, sha256, previousSha256, reason, closedAt: closedAt.toISOString() };
  const { publicKey } = key;
  const seal = { ...sealHead(head), keyId: key.keyId, publicKey, signature };
  const people = (await personLines(db, snapshot.id)).map(standingOf);
  return utf8(writeProof({ content: contentOf(snapshot), people, seal }));
};
