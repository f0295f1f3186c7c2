import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { Change } from '#domain/imports/plan.ts';
import type { StagedRow } from '#domain/imports/staged.ts';
import { at, id, json, tenantId } from './columns.ts';

export const importStates = ['checking', 'refused', 'previewed', 'applying', 'applied'] as const;
export type ImportState = (typeof importStates)[number];

export type ImportCounts = {
  new: number;
  changed: number;
  unchanged: number;
  wrong: number;
  ignored: number;
  /** Of the wrong ones, those about people whom the roster does not know. */
  unknownPeople: number;
};
export type ImportProblem = {
  field?: string;
  column?: string;
  code: string;
  params?: Record<string, string | number>;
};

/** One uploaded file and how far it has come. */
export const importFile = pgTable(
  'import_file',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    kind: text('kind').$type<ImportKind>().notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    byteCount: integer('byte_count').notNull(),
    state: text('state').$type<ImportState>().notNull(),
    rowsDone: integer('rows_done').notNull().default(0),
    rowsTotal: integer('rows_total'),
    refusal: json<ImportProblem | null>('refusal'),
    counts: json<ImportCounts | null>('counts'),
    columns: json<{ field: string; header: string; column: string }[] | null>('columns'),
    ignoredColumns: json<string[] | null>('ignored_columns'),
    /** Which sheet was read, where its header stands, and which other sheets of the kind were left. */
    sheet: json<{ name: string; headerRow: number; otherSheets: string[] } | null>('sheet'),
    /** What was written when it was applied, and how many rows turned out otherwise than the preview said. */
    applied: json<{ new: number; changed: number; otherwise: number } | null>('applied'),
    createdBy: id('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    previewedAt: at('previewed_at'),
    appliedBy: id('applied_by'),
    appliedAt: at('applied_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('import_file_hash').on(t.tenantId, t.kind, t.sha256),
    index('import_file_created').on(t.tenantId, t.createdAt),
  ],
);

/** A staged row. `row` is emptied when the import is applied or swept: personal data does not wait here. */
export const importRow = pgTable(
  'import_row',
  {
    tenantId: tenantId(),
    importId: id('import_id').notNull(),
    number: integer('number').notNull(),
    status: text('status').$type<'new' | 'changed' | 'unchanged' | 'wrong'>().notNull(),
    label: text('label').notNull(),
    problems: json<ImportProblem[]>('problems').notNull(),
    changes: json<Change[]>('changes').notNull(),
    row: json<StagedRow | null>('row'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.importId, t.number] }),
    foreignKey({ columns: [t.tenantId, t.importId], foreignColumns: [importFile.tenantId, importFile.id] }),
    index('import_row_status').on(t.tenantId, t.importId, t.status, t.number),
  ],
);
