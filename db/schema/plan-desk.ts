import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { IndicatorChange } from '#domain/plan/versions.ts';
import { at, id, json, on, tenantId } from './columns.ts';

/** A version that an officer prepares: hers alone, written over until it is recorded or thrown away. */
export const indicatorDraft = pgTable(
  'indicator_draft',
  {
    tenantId: tenantId(),
    accountId: id('account_id').notNull(),
    planCode: text('plan_code').notNull(),
    indicator: text('indicator').notNull(),
    /** The newest version when it was begun. */
    basedOn: integer('based_on').notNull(),
    inForceFrom: on('in_force_from').notNull(),
    change: json<IndicatorChange>('change').notNull(),
    reason: text('reason').notNull(),
    legalDocument: text('legal_document').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.accountId, t.planCode, t.indicator] })],
);

/** Who has looked at a version that somebody else recorded. */
export const indicatorVersionSeen = pgTable(
  'indicator_version_seen',
  {
    tenantId: tenantId(),
    planCode: text('plan_code').notNull(),
    indicator: text('indicator').notNull(),
    number: integer('number').notNull(),
    accountId: id('account_id').notNull(),
    seenAt: at('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.planCode, t.indicator, t.number, t.accountId] })],
);
