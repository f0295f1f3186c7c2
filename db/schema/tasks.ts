import { boolean, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { TaskReportAct, TaskSaid } from '#domain/tasks/report.ts';
import type { TaskContent } from '#domain/tasks/task.ts';
import { at, id, json, tenantId } from './columns.ts';

/** A task of a plan; what it is, its newest version says. */
export const planTask = pgTable(
  'plan_task',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    planCode: text('plan_code').notNull(),
    code: text('code').notNull(),
    demo: boolean('demo').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('plan_task_code_unique').on(t.tenantId, t.planCode, t.code),
  ],
);

/** All that a task says from this version on; the number is the optimistic lock. */
export const planTaskVersion = pgTable(
  'plan_task_version',
  {
    tenantId: tenantId(),
    taskId: id('task_id').notNull(),
    number: integer('number').notNull(),
    content: json<TaskContent>('content').notNull(),
    /** That of `content.lead`, so that the database knows it too. */
    leadUnitId: id('lead_unit_id'),
    ended: boolean('ended').notNull(),
    reason: text('reason'),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.taskId, t.number] })],
);

/** What one unit reports of one task in one round; how it stands is its newest step. */
export const taskReport = pgTable(
  'task_report',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    taskId: id('task_id').notNull(),
    roundId: id('round_id').notNull(),
    unitId: id('unit_id').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('task_report_once').on(t.tenantId, t.taskId, t.roundId, t.unitId),
  ],
);

export const taskReportFile = pgTable(
  'task_report_file',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    reportId: id('report_id').notNull(),
    fileName: text('file_name').notNull(),
    fileType: text('file_type').notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('task_report_file_of').on(t.tenantId, t.reportId),
    index('task_report_file_sha256').on(t.tenantId, t.fileSha256),
  ],
);

/** What was done to a report, with all it then said; the number is the optimistic lock. */
export const taskReportStep = pgTable(
  'task_report_step',
  {
    tenantId: tenantId(),
    reportId: id('report_id').notNull(),
    number: integer('number').notNull(),
    act: text('act').$type<TaskReportAct>().notNull(),
    said: json<TaskSaid>('said').notNull(),
    fileIds: uuid('file_ids').array().notNull(),
    comment: text('comment'),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.reportId, t.number] })],
);

/** A unit or a declarant was reminded of a task's report or a declaration; not again until `quietUntil`. */
export const deskReminder = pgTable(
  'desk_reminder',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    taskReportId: id('task_report_id'),
    declarationId: id('declaration_id'),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
    quietUntil: at('quiet_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
