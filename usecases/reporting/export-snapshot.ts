import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { signingKeys } from '#db/queries/signing-keys.ts';
import { personLines, standingOf } from '#db/queries/snapshot-people.ts';
import { snapshotById } from '#db/queries/snapshots.ts';
import { permits } from '#domain/access/permission.ts';
import { NotFound } from '#domain/refusal.ts';
import { sealHead } from '#domain/reporting/seal.ts';
import { writeDocx } from '#standards/document/write-docx.ts';
import { writeProof } from '#standards/proof/proof.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { type FrozenTables, frozenTables } from '../frozen-tables.ts';
import { reportDocument } from '../report-document.ts';
import { reportCsvRows, reportWorkbook } from '../report-sheets.ts';
import { query } from '../usecase.ts';

const exportFormats = ['xlsx', 'csv', 'docx', 'json', 'proof'] as const;
const exportTables = ['PL-01', 'PL-02', 'PL-03'] as const;

export type ExportedFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly contentType: string;
  /** Of the snapshot's canonical content, not of the file. */
  readonly sha256: string;
};

/**
 * An official file of a snapshot, made from frozen rows alone, so that it is the same whenever it is asked for. XLSX and
 * DOCX hold all three tables, CSV the one asked for (PL-02 unless named), JSON the canonical text that was hashed, the
 * proof that with the people behind it, by pseudonym, and the signed seal. Not found: the proof of what was never signed.
 */
export const exportSnapshot = query({
  name: 'snapshot.export',
  input: z.object({
    snapshotId: z.uuid(),
    format: z.enum(exportFormats),
    table: z.enum(exportTables).default('PL-02'),
  }),
  subject: (db, { input }) => snapshotById(db, input.snapshotId),
  may: (actor) => permits(actor, 'reports.download', 'province'),
  run: async (db, { input, subject }): Promise<ExportedFile> => {
    const frozen = await frozenTables(db, subject);
    const name = `${subject.periodId}-v${subject.version}`;
    return {
      bytes:
        input.format === 'proof' ? await proofOf(db, frozen) : await write[input.format](frozen, input.table),
      fileName: fileNameOf(name, input),
      contentType: contentTypes[input.format],
      sha256: subject.sha256,
    };
  },
  audit: ({ input, subject }) => ({
    subjectKind: 'snapshot',
    subjectId: subject.id,
    detail: { format: input.format, ...(input.format === 'csv' ? { table: input.table } : {}) },
  }),
});

/** What an address may ask; the schema says no to the rest. */
export type ExportInput = Parameters<typeof exportSnapshot>[1];

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  proof: 'application/json',
} as const;

type Write = (frozen: FrozenTables, table: (typeof exportTables)[number]) => Promise<Uint8Array>;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const fileNameOf = (name: string, { format, table }: { format: string; table: string }): string => {
  if (format === 'csv') return `${name}-${table}.csv`;
  return format === 'proof' ? `${name}-proof.json` : `${name}.${format}`;
};

const proofOf = async (db: Reader, { snapshot, content }: FrozenTables): Promise<Uint8Array> => {
  const { periodId, version, sha256, previousSha256, reason, closedAt, signature, keyId } = snapshot;
  const key = (await signingKeys(db)).find((one) => one.keyId === keyId);
  if (signature === null || !key) throw new NotFound('seal');
  const head = { periodId, version, sha256, previousSha256, reason, closedAt: closedAt.toISOString() };
  const { publicKey } = key;
  const seal = { ...sealHead(head), keyId: key.keyId, publicKey, signature };
  return utf8(writeProof({ content, people: (await personLines(db, snapshot.id)).map(standingOf), seal }));
};

const write: Record<Exclude<(typeof exportFormats)[number], 'proof'>, Write> = {
  xlsx: (frozen) => writeXlsx(reportWorkbook(frozen)),
  docx: (frozen) => writeDocx(reportDocument(frozen)),
  json: async ({ snapshot }) => utf8(snapshot.content),
  csv: async (frozen, code) => {
    const table = frozen.tables.find((one) => one.code === code);
    return utf8(writeCsv(table ? reportCsvRows(frozen, table) : []));
  },
};
