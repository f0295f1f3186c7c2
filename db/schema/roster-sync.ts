import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ImportKind } from '#domain/imports/kind.ts';
import type { MappedColumn } from '#domain/imports/mapping.ts';
import type { LeaverKind } from '#domain/imports/sync.ts';
import { at, id, json, on, recordedAt, tenantId } from './columns.ts';
import { importFile } from './imports.ts';
import { account } from './people.ts';

/** A post that a full list would close: derived when the list is checked, closed when it is applied. */
export const importLeaver = pgTable(
  'import_leaver',
  {
    tenantId: tenantId(),
    importId: id('import_id').notNull(),
    positionId: id('position_id').notNull(),
    personId: id('person_id').notNull(),
    unitId: id('unit_id').notNull(),
    kind: text('kind').$type<LeaverKind>().notNull(),
    /** The last day of the post. */
    closesOn: on('closes_on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.importId, t.positionId] }),
    foreignKey({ columns: [t.tenantId, t.importId], foreignColumns: [importFile.tenantId, importFile.id] }),
  ],
);

/** A unit that people would leave by a full list, with how many stand in it (people of its own posts). */
export const importUnitShare = pgTable(
  'import_unit_share',
  {
    tenantId: tenantId(),
    importId: id('import_id').notNull(),
    unitId: id('unit_id').notNull(),
    standing: integer('standing').notNull(),
    leaving: integer('leaving').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.importId, t.unitId] }),
    foreignKey({ columns: [t.tenantId, t.importId], foreignColumns: [importFile.tenantId, importFile.id] }),
  ],
);

/** Somebody's second word that so many really leave a unit. Append-only. */
export const importLeaveConfirmation = pgTable(
  'import_leave_confirmation',
  {
    tenantId: tenantId(),
    importId: id('import_id').notNull(),
    unitId: id('unit_id').notNull(),
    standing: integer('standing').notNull(),
    leaving: integer('leaving').notNull(),
    reason: text('reason').notNull(),
    confirmedBy: id('confirmed_by').notNull(),
    confirmedAt: at('confirmed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.importId, t.unitId] }),
    foreignKey({ columns: [t.tenantId, t.importId], foreignColumns: [importFile.tenantId, importFile.id] }),
  ],
);

/** How a sender's columns are read, remembered for the next file with the very same headings. */
export const columnMapping = pgTable(
  'column_mapping',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    kind: text('kind').$type<ImportKind>().notNull(),
    /** The sender: a unit, or (null) the account. */
    unitId: id('unit_id'),
    accountId: id('account_id').notNull(),
    name: text('name').notNull(),
    signature: text('signature').notNull(),
    columns: json<MappedColumn[]>('columns').notNull(),
    recordedAt: recordedAt(),
    changedAt: at('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.accountId], foreignColumns: [account.tenantId, account.id] }),
    index('column_mapping_kind').on(t.tenantId, t.kind),
  ],
);
