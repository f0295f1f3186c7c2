import { boolean, integer, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core';
import type { TemplateWords } from '#domain/reminders/template.ts';
import { at, id, json, on, tenantId } from './columns.ts';

/** Days before and after the due day on which people are reminded, of all duties (scope `all`) or of one; newest number counts. */
export const reminderLadder = pgTable(
  'reminder_ladder',
  {
    tenantId: tenantId(),
    scope: text('scope').notNull(),
    number: integer('number').notNull(),
    days: smallint('days').array().notNull(),
    channels: text('channels').array().notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.scope, t.number] })],
);

/** When nobody is disturbed; newest number counts. */
export const reminderCalendar = pgTable(
  'reminder_calendar',
  {
    tenantId: tenantId(),
    number: integer('number').notNull(),
    quietFromMinute: smallint('quiet_from_minute').notNull(),
    quietToMinute: smallint('quiet_to_minute').notNull(),
    weekends: boolean('weekends').notNull(),
    holidays: on('holidays').array().notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.number] })],
);

/** The words of a message in both languages, one row a version; before the first row the product's own words count. */
export const messageTemplate = pgTable(
  'message_template',
  {
    tenantId: tenantId(),
    kind: text('kind').notNull(),
    number: integer('number').notNull(),
    words: json<TemplateWords>('words').notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.kind, t.number] })],
);

/** By which channels somebody agrees to be reminded, and in which language; the newest row counts. */
export const contactChoice = pgTable(
  'contact_choice',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    channels: text('channels').array().notNull(),
    language: text('language').$type<'vi' | 'en'>().notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** HR reminded everybody who still owed one duty. */
export const reminderRound = pgTable(
  'reminder_round',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    obligationId: id('obligation_id').notNull(),
    people: integer('people').notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** One person reminded of one duty, by a rung of the ladder or by a round; not again within 24 hours (EXCLUDE). */
export const reminder = pgTable(
  'reminder',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    obligationId: id('obligation_id').notNull(),
    dueOn: on('due_on').notNull(),
    rungDays: smallint('rung_days'),
    roundId: id('round_id'),
    plannedAt: at('planned_at').notNull(),
    quietUntil: at('quiet_until').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('reminder_once_a_rung').on(t.tenantId, t.obligationId, t.personId, t.dueOn, t.rungDays),
  ],
);

/** The weekly numbers for one account; scope is a unit's id or `province`. */
export const digest = pgTable(
  'digest',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    accountId: id('account_id').notNull(),
    scope: text('scope').notNull(),
    weekOn: on('week_on').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('digest_once_a_week').on(t.tenantId, t.accountId, t.scope, t.weekOn),
  ],
);
