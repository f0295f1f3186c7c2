import { boolean, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { ColumnMapping } from '#domain/imports/mapping.ts';
import type { Change } from '#domain/imports/plan.ts';
import type { StagedRow } from '#domain/imports/staged.ts';
import type { ImportMode, RowEffect, SyncCounts } from '#domain/imports/sync.ts';
import { at, id, json, on, tenantId } from './columns.ts';

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
    /** The unit whose subtree the import is bound to; null is the whole province. */
    unitId: id('unit_id'),
    /** Whether the sender may only touch people of that subtree. */
    guarded: boolean('guarded').notNull().default(false),
    mode: text('mode').$type<ImportMode>().notNull().default('supplement'),
    /** The day of a full list: who stands that day is exactly who is in it. */
    asOf: on('as_of'),
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
    /** Every heading of the sheet that was read, understood or not. */
    headings: json<{ column: string; header: string }[] | null>('headings'),
    /** How a human said the columns are to be read; null: by their headings. */
    mapping: json<ColumnMapping | null>('mapping'),
    /** Of a full list: how its people compare with those who stand. */
    sync: json<SyncCounts | null>('sync'),
    /** How many closed posts somebody agreed to when she asked for the writing. */
    leavingConfirmed: json<{ posts: number; by: string; at: string } | null>('leaving_confirmed'),
    /** Which sheet was read, where its header stands, and which other sheets of the kind were left. */
    sheet: json<{ name: string; headerRow: number; otherSheets: string[] } | null>('sheet'),
    /**
     * What was written when it was applied, and how many rows turned out otherwise than the preview said,
     * and how many posts a full list closed.
     */
    applied: json<{ new: number; changed: number; otherwise: number; closed?: number } | null>('applied'),
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
    /** Of a roster: whom the row is about, by the keyed hash of the ID number; emptied with `row`. */
    idHash: text('id_hash'),
    /** The name in a row whose ID number cannot be read. */
    nameFolded: text('name_folded'),
    /** The stored post that the row is about. */
    positionId: id('position_id'),
    /** What the row does to its person, in a full list. */
    effect: text('effect').$type<RowEffect>(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.importId, t.number] }),
    index('import_row_person').on(t.tenantId, t.importId, t.idHash),
    foreignKey({ columns: [t.tenantId, t.importId], foreignColumns: [importFile.tenantId, importFile.id] }),
    index('import_row_status').on(t.tenantId, t.importId, t.status, t.number),
  ],
);
