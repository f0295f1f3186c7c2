import {
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import type { ContentGroup, LocalText, TrainingForm } from '#domain/catalogue/course.ts';
import type {
  AssessmentNeed,
  DayRule,
  DecisionKind,
  MemberState,
  Membership,
  Recurrence,
} from '#domain/obligations/terms.ts';
import { at, id, json, on, recordedAt, tenantId } from './columns.ts';
import { course } from './learning.ts';

/** A duty that may come back: what it asks of whom, and how its periods are made. */
export const dutySeries = pgTable(
  'duty_series',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    code: text('code').notNull(),
    title: json<LocalText>('title').notNull(),
    legalSource: json<LocalText>('legal_source').notNull(),
    courseId: id('course_id'),
    /** Versions before this one do not satisfy the duty. */
    minVersion: integer('min_version').notNull().default(1),
    assessment: text('assessment').$type<AssessmentNeed>(),
    audienceId: id('audience_id').notNull(),
    /** The unit whose duty it is; null: the whole province. It binds nobody outside the unit's subtree. */
    unitId: id('unit_id'),
    recurrence: text('recurrence').$type<Recurrence>().notNull(),
    due: json<DayRule>('due').notNull(),
    cutOff: json<DayRule>('cut_off').notNull(),
    membership: text('membership').$type<Membership>().notNull(),
    minMonths: smallint('min_months'),
    recordedBy: id('recorded_by'),
    recordedAt: recordedAt(),
    /** Once ended: no period is made after `last_on`; those that stand stay. */
    endedAt: at('ended_at'),
    lastOn: on('last_on'),
    endedBy: id('ended_by'),
    endReason: text('end_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('duty_series_code_unique').on(t.tenantId, t.code),
  ],
);

/** Who must do what by when, under which document: one period of a duty, frozen when it is made. */
export const obligation = pgTable(
  'obligation',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    code: text('code').notNull(),
    seriesId: id('series_id'),
    courseId: id('course_id'),
    minVersion: integer('min_version').notNull().default(1),
    assessment: text('assessment').$type<AssessmentNeed>(),
    audienceId: id('audience_id'),
    audienceVersion: integer('audience_version'),
    unitId: id('unit_id'),
    recurrence: text('recurrence').$type<Recurrence>().notNull().default('reporting-year'),
    membership: text('membership').$type<Membership>().notNull().default('on-cut-off'),
    minMonths: smallint('min_months'),
    periodId: text('period_id').notNull(),
    year: smallint('year').notNull(),
    title: json<LocalText>('title').notNull(),
    legalSource: json<LocalText>('legal_source').notNull(),
    startsOn: on('starts_on').notNull(),
    endsOn: on('ends_on').notNull(),
    cutOffOn: on('cut_off_on').notNull(),
    dueOn: on('due_on').notNull(),
    dueMonths: smallint('due_months'),
    recordedAt: recordedAt(),
    /** When its members were first written; null while the job is at it. */
    openedAt: at('opened_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.courseId], foreignColumns: [course.tenantId, course.id] }),
    unique('obligation_code_unique').on(t.tenantId, t.code),
    unique('obligation_period_unique').on(t.tenantId, t.seriesId, t.periodId),
  ],
);

/** Derived: who owes, from when, by when, and how it stands. Written only by `writeMembers`. */
export const obligationMember = pgTable(
  'obligation_member',
  {
    tenantId: tenantId(),
    obligationId: id('obligation_id').notNull(),
    personId: id('person_id').notNull(),
    positionId: id('position_id').notNull(),
    unitId: id('unit_id').notNull(),
    enteredOn: on('entered_on').notNull(),
    leftOn: on('left_on'),
    dueOn: on('due_on').notNull(),
    state: text('state').$type<MemberState>().notNull(),
    metOn: on('met_on'),
    decidedAt: at('decided_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.obligationId, t.personId] }),
    index('obligation_member_person').on(t.tenantId, t.personId),
    index('obligation_member_unit').on(t.tenantId, t.obligationId, t.unitId, t.state),
  ],
);

/** A decision about what one person owes; append-only, withdrawn by another row. */
export const dutyDecision = pgTable(
  'duty_decision',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    obligationId: id('obligation_id').notNull(),
    personId: id('person_id').notNull(),
    /** Of an exemption; `to_on` null: to the end. */
    fromOn: on('from_on'),
    toOn: on('to_on'),
    /** Of an extension. */
    dueOn: on('due_on'),
    /** Of a recognition: the completion (its enrolment's id) or the outside training, and its day. */
    factKind: text('fact_kind').$type<'completion' | 'training'>(),
    factId: id('fact_id'),
    factOn: on('fact_on'),
    withdrawsId: id('withdraws_id'),
    reason: text('reason').notNull(),
    document: text('document'),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('duty_decision_withdrawn_once').on(t.tenantId, t.withdrawsId),
    index('duty_decision_of').on(t.tenantId, t.obligationId, t.personId),
    index('duty_decision_person').on(t.tenantId, t.personId),
  ],
);

/** Training elsewhere as it was declared, with its file. Append-only: a returned one is declared anew. */
export const evidence = pgTable(
  'evidence',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    /** The unit of the person's post on the day it was declared. */
    unitId: id('unit_id'),
    /** The duty it is meant for. */
    obligationId: id('obligation_id'),
    courseName: text('course_name').notNull(),
    contentGroup: text('content_group').$type<ContentGroup>().notNull(),
    form: text('form').$type<TrainingForm>().notNull(),
    hoursPeriods: numeric('hours_periods', { mode: 'number', precision: 7, scale: 2 }).notNull(),
    beganOn: on('began_on'),
    completedOn: on('completed_on').notNull(),
    organiser: text('organiser').notNull(),
    certificateNumber: text('certificate_number'),
    fileName: text('file_name').notNull(),
    fileType: text('file_type').notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('evidence_person').on(t.tenantId, t.personId),
    index('evidence_file').on(t.tenantId, t.fileSha256),
  ],
);

/** HR's answer to a declared training, once. Accepted: `trainingId` is the outside training it became. */
export const evidenceReview = pgTable(
  'evidence_review',
  {
    tenantId: tenantId(),
    evidenceId: id('evidence_id').notNull(),
    verdict: text('verdict').$type<'accepted' | 'returned'>().notNull(),
    reason: text('reason'),
    trainingId: id('training_id'),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.evidenceId] })],
);

/** HR's acceptance taken back, once. `trainingId`: the row that stands in the training's place and says so. */
export const evidenceWithdrawal = pgTable(
  'evidence_withdrawal',
  {
    tenantId: tenantId(),
    evidenceId: id('evidence_id').notNull(),
    trainingId: id('training_id').notNull(),
    reason: text('reason').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.evidenceId] }),
    unique('evidence_withdrawal_training_once').on(t.tenantId, t.trainingId),
  ],
);
