import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import type { ContentGroup, TrainingForm } from '#domain/catalogue/course.ts';
import type { AttendanceMeans } from '#domain/classes/attendance.ts';
import type { RegistrationKind } from '#domain/classes/roll.ts';
import { at, id, recordedAt, tenantId } from './columns.ts';

/** A class in person or live. `revision` grows with every change that a calendar must learn of. */
export const trainingClass = pgTable(
  'class',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    title: text('title').notNull(),
    content: text('content').notNull(),
    courseId: id('course_id'),
    contentGroup: text('content_group').$type<ContentGroup>().notNull(),
    form: text('form').$type<TrainingForm>().notNull(),
    hoursPeriods: smallint('hours_periods').notNull(),
    unitId: id('unit_id').notNull(),
    capacity: integer('capacity').notNull(),
    opensAt: at('opens_at').notNull(),
    closesAt: at('closes_at').notNull(),
    walkIn: boolean('walk_in').notNull(),
    attendancePercent: smallint('attendance_percent').notNull(),
    revision: integer('revision').notNull(),
    cancelledAt: at('cancelled_at'),
    cancelReason: text('cancel_reason'),
    recordedAt: recordedAt(),
    recordedBy: id('recorded_by'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('class_unit').on(t.tenantId, t.unitId)],
);

/** Who teaches a class: she manages it whatever its unit. */
export const classTrainer = pgTable(
  'class_trainer',
  {
    tenantId: tenantId(),
    classId: id('class_id').notNull(),
    accountId: id('account_id').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.classId, t.accountId] })],
);

export const classSession = pgTable(
  'class_session',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    classId: id('class_id').notNull(),
    content: text('content').notNull(),
    startsAt: at('starts_at').notNull(),
    endsAt: at('ends_at').notNull(),
    place: text('place'),
    link: text('link'),
    revision: integer('revision').notNull(),
    cancelledAt: at('cancelled_at'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.classId],
      foreignColumns: [trainingClass.tenantId, trainingClass.id],
    }),
  ],
);

/** Append-only: the last event of a person says where she stands. Numbered within the class, under its lock. */
export const classRegistration = pgTable(
  'class_registration',
  {
    tenantId: tenantId(),
    classId: id('class_id').notNull(),
    number: integer('number').notNull(),
    personId: id('person_id').notNull(),
    kind: text('kind').$type<RegistrationKind>().notNull(),
    recordedAt: at('recorded_at').notNull(),
    recordedBy: id('recorded_by'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.classId, t.number] })],
);

/** A fact: minutes present in a session (0: absent), by code or by list. A correction names the row it replaces. */
export const classAttendance = pgTable(
  'class_attendance',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    sessionId: id('session_id').notNull(),
    personId: id('person_id').notNull(),
    minutes: smallint('minutes').notNull(),
    means: text('means').$type<AttendanceMeans>().notNull(),
    /** The browser the code was entered on. */
    device: id('device'),
    supersedesId: id('supersedes_id'),
    recordedAt: at('recorded_at').notNull(),
    recordedBy: id('recorded_by'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);

/** The trainer says a class is over; a later number corrects the one before, with its reason. */
export const classClosing = pgTable(
  'class_closing',
  {
    tenantId: tenantId(),
    classId: id('class_id').notNull(),
    number: integer('number').notNull(),
    closedAt: at('closed_at').notNull(),
    closedBy: id('closed_by'),
    reason: text('reason'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.classId, t.number] })],
);

/** What a closing decided about a person, and the training fact it wrote. */
export const classOutcome = pgTable(
  'class_outcome',
  {
    tenantId: tenantId(),
    classId: id('class_id').notNull(),
    number: integer('number').notNull(),
    personId: id('person_id').notNull(),
    minutes: integer('minutes').notNull(),
    totalMinutes: integer('total_minutes').notNull(),
    met: boolean('met').notNull(),
    trainingId: id('training_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.classId, t.number, t.personId] })],
);

/** The address of somebody's own calendar; the newest row counts, so that a leaked address can be replaced. */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    madeAt: at('made_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] })],
);
