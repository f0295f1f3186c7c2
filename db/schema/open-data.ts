import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PublicLine } from '#domain/open-data/public-data.ts';
import { at, id, json, on, tenantId } from './columns.ts';
import { snapshot } from './reporting.ts';

/** A closed report as it was published: its very files, so that they stay what was hashed. Append-only. */
export const openDataRelease = pgTable(
  'open_data_release',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    snapshotId: id('snapshot_id').notNull(),
    planCode: text('plan_code').notNull(),
    periodId: text('period_id').notNull(),
    version: integer('version').notNull(),
    cutOff: on('cut_off').notNull(),
    /** Canonical JSON of `PublicData`. */
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    csv: text('csv').notNull(),
    csvSha256: text('csv_sha256').notNull(),
    /** The lines of the whole province, for trends over many releases. */
    headlines: json<readonly PublicLine[]>('headlines').notNull(),
    publishedBy: id('published_by'),
    publishedAt: at('published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.snapshotId], foreignColumns: [snapshot.tenantId, snapshot.id] }),
    index('open_data_release_of').on(t.tenantId, t.planCode, t.periodId, t.version),
    index('open_data_release_snapshot').on(t.tenantId, t.snapshotId),
    index('open_data_release_publisher').on(t.tenantId, t.publishedBy),
  ],
);

/** A release that is shown no more, and why. */
export const openDataWithdrawal = pgTable(
  'open_data_withdrawal',
  {
    tenantId: tenantId(),
    releaseId: id('release_id').notNull(),
    reason: text('reason').notNull(),
    withdrawnBy: id('withdrawn_by'),
    withdrawnAt: at('withdrawn_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.releaseId] }),
    foreignKey({
      columns: [t.tenantId, t.releaseId],
      foreignColumns: [openDataRelease.tenantId, openDataRelease.id],
    }),
    index('open_data_withdrawal_by').on(t.tenantId, t.withdrawnBy),
  ],
);
