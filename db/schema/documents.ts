import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ReportText } from '#domain/documents/report-text.ts';
import type { DocumentTemplate } from '#domain/documents/template.ts';
import { id, json, recordedAt, tenantId } from './columns.ts';
import { period, snapshot } from './reporting.ts';

/** How a body heads and signs its reports, a row a version; 0 is what the product comes with. Append-only. */
export const documentTemplate = pgTable(
  'document_template',
  {
    tenantId: tenantId(),
    code: text('code').notNull(),
    number: integer('number').notNull(),
    content: json<DocumentTemplate>('content').notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.code, t.number] })],
);

/** Which template somebody chose for a closed report; the last word holds. Append-only. */
export const snapshotTemplate = pgTable(
  'snapshot_template',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    snapshotId: id('snapshot_id').notNull(),
    templateCode: text('template_code').notNull(),
    templateNumber: integer('template_number').notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.snapshotId], foreignColumns: [snapshot.tenantId, snapshot.id] }),
    index('snapshot_template_snapshot').on(t.tenantId, t.snapshotId, t.recordedAt),
  ],
);

/** The free text of a period's report, a row a version. Append-only. */
export const reportText = pgTable(
  'report_text',
  {
    tenantId: tenantId(),
    planCode: text('plan_code').notNull(),
    periodId: text('period_id').notNull(),
    number: integer('number').notNull(),
    sections: json<ReportText>('sections').notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.planCode, t.periodId, t.number] }),
    foreignKey({
      columns: [t.tenantId, t.planCode, t.periodId],
      foreignColumns: [period.tenantId, period.planCode, period.id],
    }),
  ],
);
