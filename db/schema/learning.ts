import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ContentGroup, CourseContent, LocalText, TrainingForm } from '#domain/catalogue/course.ts';
import { at, id, json, on, recordedAt, tenantId } from './columns.ts';

export const course = pgTable(
  'course',
  { tenantId: tenantId(), id: id().notNull(), code: text('code').notNull(), recordedAt: recordedAt() },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), unique('course_code_unique').on(t.tenantId, t.code)],
);

/** A published version: frozen content and requirement, never changed. */
export const courseVersion = pgTable(
  'course_version',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    courseId: id('course_id').notNull(),
    number: integer('number').notNull(),
    content: json<CourseContent>('content').notNull(),
    contentSha256: text('content_sha256').notNull(),
    title: json<LocalText>('title').notNull(),
    contentGroup: text('content_group').$type<ContentGroup>().notNull(),
    form: text('form').$type<TrainingForm>().notNull(),
    hoursPeriods: smallint('hours_periods').notNull(),
    publishedAt: at('published_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.courseId], foreignColumns: [course.tenantId, course.id] }),
    unique('course_version_number_unique').on(t.tenantId, t.courseId, t.number),
  ],
);

/** One person × course version × year; never reused. Partitioned by `year`, the reporting year it was opened in. */
export const enrolment = pgTable(
  'enrolment',
  {
    tenantId: tenantId(),
    year: smallint('year').notNull(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    courseVersionId: id('course_version_id').notNull(),
    obligationId: id('obligation_id'),
    enrolledAt: at('enrolled_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.year, t.id] }),
    uniqueIndex('enrolment_person_version_unique').on(t.tenantId, t.year, t.personId, t.courseVersionId),
    index('enrolment_person').on(t.tenantId, t.personId),
    index('enrolment_course').on(t.tenantId, t.courseVersionId, t.enrolledAt.desc(), t.id.desc()),
    index('enrolment_newest').on(t.tenantId, t.enrolledAt.desc(), t.id.desc()),
  ],
);

/** Append-only; the only way progress enters. The id is made by the client, so that sending twice is harmless. */
export const learningEvent = pgTable(
  'learning_event',
  {
    tenantId: tenantId(),
    year: smallint('year').notNull(),
    id: id().notNull(),
    enrolmentId: id('enrolment_id').notNull(),
    attemptId: id('attempt_id'),
    kind: text('kind').notNull(),
    deviceId: id('device_id').notNull(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    /** The client's clock: used to order answers of one learner, never to date a fact. */
    occurredAt: at('occurred_at').notNull(),
    /** The server's clock: what dates the facts. */
    recordedAt: at('recorded_at').notNull(),
    body: json<Record<string, unknown>>('body').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.year, t.id] }),
    index('learning_event_enrolment').on(t.tenantId, t.year, t.enrolmentId, t.recordedAt),
  ],
);

/** One try at the quiz of an enrolment: the drawn questions in their order, pinned. Its steps are learning events. */
export const attempt = pgTable(
  'attempt',
  {
    tenantId: tenantId(),
    year: smallint('year').notNull(),
    id: id().notNull(),
    enrolmentId: id('enrolment_id').notNull(),
    draw: json<readonly { questionId: string; order: readonly string[] }[]>('draw').notNull(),
    startedAt: at('started_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.year, t.id] }),
    index('attempt_enrolment').on(t.tenantId, t.year, t.enrolmentId),
  ],
);

/** The server's marking of a submitted attempt, once. */
export const attemptResult = pgTable(
  'attempt_result',
  {
    tenantId: tenantId(),
    year: smallint('year').notNull(),
    attemptId: id('attempt_id').notNull(),
    right: smallint('right_count').notNull(),
    total: smallint('total_count').notNull(),
    passed: boolean('passed').notNull(),
    markedAt: at('marked_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.year, t.attemptId] })],
);

/** Derived from the events, rebuilt at will: where a learner stands. */
export const enrolmentProgress = pgTable(
  'enrolment_progress',
  {
    tenantId: tenantId(),
    year: smallint('year').notNull(),
    enrolmentId: id('enrolment_id').notNull(),
    beganAt: at('began_at').notNull(),
    lessonsDone: text('lessons_done').array().notNull(),
    lastLesson: text('last_lesson'),
    bestRight: smallint('best_right'),
    bestTotal: smallint('best_total'),
    passed: boolean('passed').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.year, t.enrolmentId] })],
);

/** A fact, written in the transaction of the event that caused it, with the unit and position of that day. */
export const completion = pgTable(
  'completion',
  {
    tenantId: tenantId(),
    year: smallint('year').notNull(),
    enrolmentId: id('enrolment_id').notNull(),
    personId: id('person_id').notNull(),
    courseVersionId: id('course_version_id').notNull(),
    completedAt: at('completed_at').notNull(),
    unitId: id('unit_id'),
    positionId: id('position_id'),
    evidenceGrade: text('evidence_grade').notNull(),
    causedByEventId: id('caused_by_event_id').notNull(),
    met: json<Record<string, unknown>>('met').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.year, t.enrolmentId] }),
    index('completion_person').on(t.tenantId, t.personId),
    index('completion_course').on(t.tenantId, t.courseVersionId),
  ],
);

/** Training elsewhere, from an import. A correction is a new row that names the old one in `supersedes_id`. */
export const externalTraining = pgTable(
  'external_training',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    courseCode: text('course_code'),
    courseName: text('course_name').notNull(),
    courseKey: text('course_key').notNull(),
    contentGroup: text('content_group').$type<ContentGroup>().notNull(),
    form: text('form').$type<TrainingForm>(),
    hoursPeriods: numeric('hours_periods', { mode: 'number', precision: 7, scale: 2 }),
    enrolledOn: on('enrolled_on'),
    beganOn: on('began_on'),
    completedOn: on('completed_on'),
    organiser: text('organiser'),
    certificateNumber: text('certificate_number'),
    importId: id('import_id'),
    supersedesId: id('supersedes_id'),
    /** It only says that what it supersedes counts no more. */
    takenBack: boolean('taken_back').notNull().default(false),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('external_training_supersedes_unique').on(t.tenantId, t.supersedesId),
    index('external_training_person').on(t.tenantId, t.personId),
  ],
);

/** A result of the national assessment system, from an import; corrected like external training. */
export const externalResult = pgTable(
  'external_result',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    session: text('session').notNull(),
    sessionKey: text('session_key').notNull(),
    takenOn: on('taken_on').notNull(),
    takenAtLocal: text('taken_at_local'),
    /** Null: not known as pass or fail. */
    passed: boolean('passed'),
    level: text('level'),
    score: text('score'),
    certificateNumber: text('certificate_number'),
    importId: id('import_id'),
    supersedesId: id('supersedes_id'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('external_result_supersedes_unique').on(t.tenantId, t.supersedesId),
    index('external_result_person').on(t.tenantId, t.personId),
  ],
);
