import { integer, jsonb, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core';
import type { Question } from '#domain/explorer/question.ts';
import type { Cadence } from '#domain/explorer/schedule.ts';
import type { Outcome } from '#domain/reminders/retry.ts';
import { at, id, on, tenantId } from './columns.ts';

/** A question somebody kept; how it reads is its newest version. */
export const savedQuestion = pgTable(
  'saved_question',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    ownerId: id('owner_id').notNull(),
    /** With whom it is shared: who may ask at this unit, above or below it; null: in the whole province. */
    unitId: id('unit_id'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const savedQuestionVersion = pgTable(
  'saved_question_version',
  {
    tenantId: tenantId(),
    questionId: id('question_id').notNull(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    question: jsonb('question').$type<Question>().notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.questionId, t.number] })],
);

export const savedQuestionRemoval = pgTable(
  'saved_question_removal',
  {
    tenantId: tenantId(),
    questionId: id('question_id').notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.questionId] })],
);

export const reportSchedule = pgTable(
  'report_schedule',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    questionId: id('question_id').notNull(),
    cadence: text('cadence').$type<Cadence>().notNull(),
    day: smallint('day').notNull(),
    hour: smallint('hour').notNull(),
    format: text('format').$type<'xlsx' | 'csv'>().notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

export const reportRecipient = pgTable(
  'report_recipient',
  { tenantId: tenantId(), scheduleId: id('schedule_id').notNull(), accountId: id('account_id').notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.scheduleId, t.accountId] })],
);

export const reportUnsubscription = pgTable(
  'report_unsubscription',
  {
    tenantId: tenantId(),
    scheduleId: id('schedule_id').notNull(),
    accountId: id('account_id').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.scheduleId, t.accountId] })],
);

export const reportScheduleEnd = pgTable(
  'report_schedule_end',
  {
    tenantId: tenantId(),
    scheduleId: id('schedule_id').notNull(),
    reason: text('reason').$type<'stopped' | 'no-role' | 'removed'>().notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.scheduleId] })],
);

/** One file for one recipient and day. */
export const reportDelivery = pgTable(
  'report_delivery',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    scheduleId: id('schedule_id').notNull(),
    accountId: id('account_id').notNull(),
    slotOn: on('slot_on').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('report_delivery_once').on(t.tenantId, t.scheduleId, t.accountId, t.slotOn),
  ],
);

export const reportAttempt = pgTable(
  'report_attempt',
  {
    tenantId: tenantId(),
    deliveryId: id('delivery_id').notNull(),
    number: integer('number').notNull(),
    outcome: text('outcome').$type<Outcome>().notNull(),
    by: text('by').notNull(),
    code: text('code'),
    response: text('response'),
    reference: text('reference'),
    fileSha256: text('file_sha256'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.deliveryId, t.number] })],
);
