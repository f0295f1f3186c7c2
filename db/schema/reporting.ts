import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DecidingFact } from '#domain/indicators/deciding-fact.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import type { Tally } from '#domain/indicators/tally.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { IndicatorChange } from '#domain/plan/versions.ts';
import type { Differences } from '#domain/reporting/snapshot-differences.ts';
import { at, id, json, on, recordedAt, tenantId } from './columns.ts';

/** A plan as loaded from `content/plans/`, one row a version. */
export const plan = pgTable(
  'plan',
  {
    tenantId: tenantId(),
    code: text('code').notNull(),
    version: integer('version').notNull(),
    content: json<Plan>('content').notNull(),
    sha256: text('sha256').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.code, t.version] })],
);

/** What an officer decided about one indicator of a plan, from a day on; append-only. */
export const indicatorVersion = pgTable(
  'indicator_version',
  {
    tenantId: tenantId(),
    planCode: text('plan_code').notNull(),
    indicator: text('indicator').notNull(),
    number: integer('number').notNull(),
    inForceFrom: on('in_force_from').notNull(),
    change: json<IndicatorChange>('change').notNull(),
    reason: text('reason').notNull(),
    legalDocument: text('legal_document').notNull(),
    recordedBy: id('recorded_by').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.planCode, t.indicator, t.number] })],
);

/** A reporting period of a plan. `live` periods keep stored standings and counts. */
export const period = pgTable(
  'period',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    planCode: text('plan_code').notNull(),
    startsOn: on('starts_on').notNull(),
    endsOn: on('ends_on').notNull(),
    live: boolean('live').notNull(),
    /** When stored counts were last rebuilt in full; null: never, so they must not be read. */
    rebuiltAt: at('rebuilt_at'),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.planCode, t.id] })],
);

/** People one of whose facts changed since their stored standing was decided. */
export const standingQueue = pgTable(
  'standing_queue',
  { tenantId: tenantId(), personId: id('person_id').notNull(), markedAt: at('marked_at').notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.personId] })],
);

/** Derived: how one person stands in one indicator and period, with the deciding fact. */
export const indicatorStanding = pgTable(
  'indicator_standing',
  {
    tenantId: tenantId(),
    planCode: text('plan_code').notNull(),
    periodId: text('period_id').notNull(),
    indicator: text('indicator').notNull(),
    personId: id('person_id').notNull(),
    status: text('status').$type<'counted' | 'not-counted' | 'excluded'>().notNull(),
    reason: json<DecidingFact>('reason').notNull(),
    /** The whole decision (units, segments, measures), so that a changed standing can be taken off the counts. */
    standing: json<Standing>('standing').notNull(),
    unitIds: uuid('unit_ids').array().notNull(),
    /** Known to be a woman when this was stored. */
    woman: boolean('woman').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.planCode, t.periodId, t.indicator, t.personId] }),
    index('indicator_standing_status').on(
      t.tenantId,
      t.planCode,
      t.periodId,
      t.indicator,
      t.status,
      t.personId,
    ),
  ],
);

/**
 * Derived: counts at one unit, to be summed over its subtree when read. `own` counts people with a matching position
 * exactly there; `overlap` is negative where two of one person's units meet, so that the sum counts people.
 */
export const indicatorCount = pgTable(
  'indicator_count',
  {
    tenantId: tenantId(),
    planCode: text('plan_code').notNull(),
    periodId: text('period_id').notNull(),
    indicator: text('indicator').notNull(),
    /** '' for all, `women` for the women of them, else `public` or `enterprise`. */
    segment: text('segment').notNull(),
    unitId: id('unit_id').notNull(),
    own: json<Tally>('own').notNull(),
    overlap: json<Tally>('overlap').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.planCode, t.periodId, t.indicator, t.segment, t.unitId] })],
);

/** Derived: people in a unit and all below it by the week in which they came to count (`domain/indicators/trend.ts`). */
export const indicatorWeek = pgTable(
  'indicator_week',
  {
    tenantId: tenantId(),
    planCode: text('plan_code').notNull(),
    periodId: text('period_id').notNull(),
    indicator: text('indicator').notNull(),
    /** '' for all, else `public` or `enterprise`. */
    segment: text('segment').notNull(),
    unitId: id('unit_id').notNull(),
    weekEndsOn: on('week_ends_on').notNull(),
    people: integer('people').notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.tenantId, t.planCode, t.periodId, t.unitId, t.indicator, t.segment, t.weekEndsOn],
    }),
  ],
);

/** A closed period, frozen: canonical JSON and its SHA-256, chained to the one before. */
export const snapshot = pgTable(
  'snapshot',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    planCode: text('plan_code').notNull(),
    periodId: text('period_id').notNull(),
    version: integer('version').notNull(),
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    previousSha256: text('previous_sha256'),
    reason: text('reason'),
    differences: json<Differences | null>('differences'),
    closedBy: id('closed_by').notNull(),
    closedAt: at('closed_at').notNull(),
    /** Ed25519 over the head of its seal, base64url; null: closed before seals were signed. */
    signature: text('signature'),
    keyId: text('key_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('snapshot_version_unique').on(t.tenantId, t.planCode, t.periodId, t.version),
    foreignKey({
      columns: [t.tenantId, t.planCode, t.periodId],
      foreignColumns: [period.tenantId, period.planCode, period.id],
    }),
  ],
);

/** The people behind a snapshot's numbers, by pseudonym; their digest stands in the snapshot. */
export const snapshotPerson = pgTable(
  'snapshot_person',
  {
    tenantId: tenantId(),
    snapshotId: id('snapshot_id').notNull(),
    indicator: text('indicator').notNull(),
    personId: id('person_id').notNull(),
    /** One line of canonical JSON: status, measures, units and the deciding fact. */
    line: text('line').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.snapshotId, t.indicator, t.personId] }),
    foreignKey({ columns: [t.tenantId, t.snapshotId], foreignColumns: [snapshot.tenantId, snapshot.id] }),
  ],
);

/** Names as they were at closing, apart from the frozen rows so that a person can be erased and the checksum stands. */
export const snapshotIdentity = pgTable(
  'snapshot_identity',
  {
    tenantId: tenantId(),
    snapshotId: id('snapshot_id').notNull(),
    personId: id('person_id').notNull(),
    fullName: text('full_name').notNull(),
    positionTitle: text('position_title'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.snapshotId, t.personId] }),
    foreignKey({ columns: [t.tenantId, t.snapshotId], foreignColumns: [snapshot.tenantId, snapshot.id] }),
    index('snapshot_identity_person').on(t.tenantId, t.personId),
  ],
);

/** Every public key this installation ever signed with. */
export const signingKey = pgTable(
  'signing_key',
  {
    tenantId: tenantId(),
    keyId: text('key_id').notNull(),
    publicKey: text('public_key').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.keyId] })],
);
