import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { CommunicationKind, ReachCounts } from '#domain/ledger/communication.ts';
import type { LedgerSeries } from '#domain/ledger/series.ts';
import { at, id, on, recordedAt, tenantId } from './columns.ts';
import { orgUnit } from './organisation.ts';

/** What a source says about a unit for some days. Append-only; `value` null takes back what it supersedes. */
export const ledgerValue = pgTable(
  'ledger_value',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    series: text('series').$type<LedgerSeries>().notNull(),
    unitId: id('unit_id').notNull(),
    validFrom: on('valid_from').notNull(),
    /** The last day, included. */
    validTo: on('valid_to').notNull(),
    value: bigint('value', { mode: 'number' }),
    sourceTitle: text('source_title').notNull(),
    sourceNumber: text('source_number'),
    /** The day of the source document. */
    sourceOn: on('source_on').notNull(),
    /** How the source itself says what it counted. */
    definition: text('definition'),
    supersedes: id('supersedes'),
    reason: text('reason'),
    importId: id('import_id'),
    demo: boolean('demo').notNull().default(false),
    enteredBy: id('entered_by'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('ledger_value_replaced_once').on(t.tenantId, t.supersedes),
    foreignKey({ columns: [t.tenantId, t.unitId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
    index('ledger_value_days').on(t.tenantId, t.series, t.unitId, t.validFrom),
  ],
);

/** Somebody's decision which source holds where sources disagree. Append-only; a new decision supersedes it. */
export const ledgerSettlement = pgTable(
  'ledger_settlement',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    series: text('series').$type<LedgerSeries>().notNull(),
    unitId: id('unit_id').notNull(),
    chosenId: id('chosen_id').notNull(),
    reason: text('reason').notNull(),
    supersedes: id('supersedes'),
    settledBy: id('settled_by').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('ledger_settlement_replaced_once').on(t.tenantId, t.supersedes),
    index('ledger_settlement_of_cell').on(t.tenantId, t.series, t.unitId),
  ],
);

/** A value a settlement decided against. Append-only. */
export const ledgerOverruled = pgTable(
  'ledger_overruled',
  {
    tenantId: tenantId(),
    settlementId: id('settlement_id').notNull(),
    valueId: id('value_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.settlementId, t.valueId] }),
    index('ledger_overruled_value').on(t.tenantId, t.valueId),
  ],
);

/** A broadcast, post or event about digital transformation. Append-only; `withdrawn` takes back what it supersedes. */
export const communication = pgTable(
  'communication',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    unitId: id('unit_id').notNull(),
    kind: text('kind').$type<CommunicationKind>().notNull(),
    title: text('title').notNull(),
    channel: text('channel').notNull(),
    fromOn: on('from_on').notNull(),
    toOn: on('to_on').notNull(),
    /** How many broadcasts, posts or sittings. */
    times: integer('times').notNull(),
    /** Null: nobody counted. */
    reach: bigint('reach', { mode: 'number' }),
    reachCounts: text('reach_counts').$type<ReachCounts>().notNull(),
    reachSource: text('reach_source'),
    evidenceLink: text('evidence_link'),
    fileSha256: text('file_sha256'),
    fileType: text('file_type'),
    fileName: text('file_name'),
    fileBytes: integer('file_bytes'),
    withdrawn: boolean('withdrawn').notNull().default(false),
    supersedes: id('supersedes'),
    reason: text('reason'),
    demo: boolean('demo').notNull().default(false),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('communication_replaced_once').on(t.tenantId, t.supersedes),
    foreignKey({ columns: [t.tenantId, t.unitId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
    index('communication_unit').on(t.tenantId, t.unitId, t.toOn),
  ],
);
