import { integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { UnitReportAct } from '#domain/unit-reports/state.ts';
import type { ReportedNumber } from '#domain/unit-reports/total.ts';
import { at, id, json, on, tenantId } from './columns.ts';

/** The province asks its units for their report of a period. */
export const unitReportRound = pgTable(
  'unit_report_round',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    planCode: text('plan_code').notNull(),
    periodId: text('period_id').notNull(),
    dueOn: on('due_on').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('unit_report_round_once').on(t.tenantId, t.planCode, t.periodId),
  ],
);

/** Who reports to whom in a round; `parentId` null: straight to the province. */
export const unitReport = pgTable(
  'unit_report',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    roundId: id('round_id').notNull(),
    unitId: id('unit_id').notNull(),
    parentId: id('parent_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('unit_report_once').on(t.tenantId, t.roundId, t.unitId),
  ],
);

/** What was done to a unit's report, with the numbers as submitted; the number of the step is the optimistic lock. */
export const unitReportStep = pgTable(
  'unit_report_step',
  {
    tenantId: tenantId(),
    reportId: id('report_id').notNull(),
    number: integer('number').notNull(),
    act: text('act').$type<UnitReportAct>().notNull(),
    numbers: json<readonly ReportedNumber[]>('numbers').notNull(),
    comment: text('comment'),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.reportId, t.number] })],
);

/** A unit that had not submitted was reminded; not again until `quietUntil`. */
export const unitReportReminder = pgTable(
  'unit_report_reminder',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    reportId: id('report_id').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
    quietUntil: at('quiet_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
