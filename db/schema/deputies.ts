import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, id, on, tenantId } from './columns.ts';
import { account, roleGrant } from './people.ts';

/**
 * Somebody who may act for the holder of a grant, for its unit or one below it, from a day to a day (both count). A row
 * is withdrawn once and never edited (trigger); the same deputy is not named twice for the same days (EXCLUDE).
 */
export const deputy = pgTable(
  'deputy',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    /** The grant it is taken from: its holder is who is acted for. */
    grantId: id('grant_id').notNull(),
    /** Who acts. */
    accountId: id('account_id').notNull(),
    unitId: id('unit_id'),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to').notNull(),
    reason: text('reason').notNull(),
    recordedAt: at('recorded_at').notNull(),
    withdrawnAt: at('withdrawn_at'),
    withdrawnBy: id('withdrawn_by'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.grantId], foreignColumns: [roleGrant.tenantId, roleGrant.id] }),
    foreignKey({ columns: [t.tenantId, t.accountId], foreignColumns: [account.tenantId, account.id] }),
    index('deputy_account').on(t.tenantId, t.accountId),
    index('deputy_grant').on(t.tenantId, t.grantId),
  ],
);
