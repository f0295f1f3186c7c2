import { z } from 'zod';
import { snapshotById } from '#db/queries/snapshots.ts';
import { permits } from '#domain/access/permission.ts';
import { writeDocx } from '#standards/document/write-docx.ts';
import { writeCsv } from '#standards/spreadsheet/write-csv.ts';
import { writeXlsx } from '#standards/spreadsheet/write-xlsx.ts';
import { type FrozenTables, frozenTables } from '../frozen-tables.ts';
import { reportDocument } from '../report-document.ts';
import { reportCsvRows, reportWorkbook } from '../report-sheets.ts';
import { query } from '../usecase.ts';

const exportFormats = ['xlsx', 'csv', 'docx', 'json'] as const;
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
 * DOCX hold all three tables, CSV the one asked for (PL-02 unless named), JSON the canonical text that was hashed.
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
      bytes: await write[input.format](frozen, input.table),
      fileName: input.format === 'csv' ? `${name}-${input.table}.csv` : `${name}.${input.format}`,
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
} as const;

type Write = (frozen: FrozenTables, table: (typeof exportTables)[number]) => Promise<Uint8Array>;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const write: Record<(typeof exportFormats)[number], Write> = {
  xlsx: (frozen) => writeXlsx(reportWorkbook(frozen)),
  docx: (frozen) => writeDocx(reportDocument(frozen)),
  json: async ({ snapshot }) => utf8(snapshot.content),
  csv: async (frozen, code) => {
    const table = frozen.tables.find((one) => one.code === code);
    return utf8(writeCsv(table ? reportCsvRows(frozen, table) : []));
  },
};
