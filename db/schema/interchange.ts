import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, id, tenantId } from './columns.ts';
import { account, position } from './people.ts';

export const exportStates = ['waiting', 'ready', 'failed', 'expired'] as const;
export type ExportState = (typeof exportStates)[number];

/** `facts-1`: the raw facts behind the numbers, for auditors. */
export const exportFormats = ['oneroster-1.2', 'facts-1'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A data set made for another system: whose it is, what it covers, how far it is and until when it can be fetched. */
export const interchangeExport = pgTable(
  'interchange_export',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    format: text('format').$type<ExportFormat>().notNull(),
    scope: text('scope').$type<'province'>().notNull(),
    state: text('state').$type<ExportState>().notNull(),
    rowsDone: integer('rows_done').notNull().default(0),
    rowsTotal: integer('rows_total'),
    sha256: text('sha256'),
    byteCount: integer('byte_count'),
    createdBy: id('created_by').notNull(),
    createdAt: at('created_at').notNull(),
    readyAt: at('ready_at'),
    expiresAt: at('expires_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.createdBy], foreignColumns: [account.tenantId, account.id] }),
    index('interchange_export_created').on(t.tenantId, t.createdAt),
  ],
);

/**
 * What an identity provider says of an account beyond the account itself. `position_id` is the post that SCIM gave
 * her, the only one SCIM may end; `removed_at` is when the provider deleted her: hidden from it since, disabled here.
 */
export const scimUser = pgTable(
  'scim_user',
  {
    tenantId: tenantId(),
    accountId: id('account_id').notNull(),
    externalId: text('external_id'),
    employeeNumber: text('employee_number'),
    positionId: id('position_id'),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
    removedAt: at('removed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.accountId] }),
    foreignKey({ columns: [t.tenantId, t.accountId], foreignColumns: [account.tenantId, account.id] }),
    foreignKey({ columns: [t.tenantId, t.positionId], foreignColumns: [position.tenantId, position.id] }),
    index('scim_user_external_id').on(t.tenantId, t.externalId),
  ],
);
