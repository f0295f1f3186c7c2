import { bigint, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, bytes, id, json, tenantId } from './columns.ts';

/**
 * Who did what to what, when. A trigger numbers the entries of each chain and gives each the hash of the one before;
 * a chain is one account's entries, so that two people never wait for each other.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    tenantId: tenantId(),
    recordedAt: at('recorded_at').notNull(),
    id: id().notNull(),
    chain: text('chain').notNull(),
    sequence: bigint('sequence', { mode: 'number' }).notNull().default(0),
    accountId: id('account_id'),
    action: text('action').notNull(),
    outcome: text('outcome').$type<'done' | 'denied'>().notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id'),
    detail: json<Record<string, unknown>>('detail').notNull(),
    previousHash: bytes('previous_hash'),
    hash: bytes('hash'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.recordedAt, t.id] }),
    index('audit_entry_chain').on(t.tenantId, t.chain, t.sequence),
    index('audit_entry_action').on(t.tenantId, t.action, t.recordedAt, t.id),
  ],
);

/** How far the clock stands off the real one; one row, written only with ACCEPTANCE=1. */
export const acceptanceClock = pgTable('acceptance_clock', {
  id: text('id').primaryKey(),
  offsetMilliseconds: bigint('offset_milliseconds', { mode: 'number' }).notNull(),
});
