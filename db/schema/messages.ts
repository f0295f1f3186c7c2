import { integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { Channel } from '#domain/reminders/channel.ts';
import type { Outcome } from '#domain/reminders/retry.ts';
import type { MessageKind } from '#domain/reminders/template.ts';
import { at, id, tenantId } from './columns.ts';

/** One message by one channel: of a reminder or about a seat in a class to a person, or of a digest to an account. */
export const message = pgTable(
  'message',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    reminderId: id('reminder_id'),
    digestId: id('digest_id'),
    classId: id('class_id'),
    unitReportId: id('unit_report_id'),
    taskReportId: id('task_report_id'),
    declarationId: id('declaration_id'),
    personId: id('person_id'),
    templateKind: text('template_kind').$type<MessageKind>().notNull(),
    /** 0: the product's own words. */
    templateNumber: integer('template_number').notNull(),
    language: text('language').$type<'vi' | 'en'>().notNull(),
    sendAt: at('send_at').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('message_once_a_reminder').on(t.tenantId, t.reminderId, t.channel),
    unique('message_once_a_digest').on(t.tenantId, t.digestId, t.channel),
  ],
);

/** The proof of sending: what was answered when the message was to leave. Holds no address and no name. */
export const messageAttempt = pgTable(
  'message_attempt',
  {
    tenantId: tenantId(),
    messageId: id('message_id').notNull(),
    number: integer('number').notNull(),
    outcome: text('outcome').$type<Outcome>().notNull(),
    /** `smtp`, `file`, or the gateway's channel. */
    by: text('by').notNull(),
    code: text('code'),
    response: text('response'),
    /** The Message-ID, or the gateway's own number of the message. */
    reference: text('reference'),
    contentSha256: text('content_sha256'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.messageId, t.number] })],
);

/** The address and the very words that left, apart from the proof so that a person can be erased. */
export const messageContent = pgTable(
  'message_content',
  {
    tenantId: tenantId(),
    messageId: id('message_id').notNull(),
    sentTo: text('sent_to').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.messageId] })],
);

/** Messages that still have to leave. */
export const messageOutbox = pgTable(
  'message_outbox',
  {
    tenantId: tenantId(),
    messageId: id('message_id').notNull(),
    nextAt: at('next_at').notNull(),
    tries: integer('tries').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.messageId] })],
);

export const noticeRead = pgTable(
  'notice_read',
  { tenantId: tenantId(), messageId: id('message_id').notNull(), readAt: at('read_at').notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.messageId] })],
);
