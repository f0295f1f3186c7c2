import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { at, id, json, on, recordedAt, tenantId } from './columns.ts';
import { orgUnit } from './organisation.ts';
import { person } from './people.ts';

/** Who is meant, by a rule that has versions. `unit_id` null: of the whole province. Named anew while open, closed once, never deleted. */
export const audience = pgTable(
  'audience',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    code: text('code').notNull(),
    name: json<LocalText>('name').notNull(),
    unitId: id('unit_id'),
    recordedAt: recordedAt(),
    recordedBy: id('recorded_by'),
    closedAt: at('closed_at'),
    closedBy: id('closed_by'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('audience_code_unique').on(t.tenantId, t.code),
    foreignKey({ columns: [t.tenantId, t.unitId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
  ],
);

/** The rule as it was from one saving to the next; append-only. */
export const audienceVersion = pgTable(
  'audience_version',
  {
    tenantId: tenantId(),
    audienceId: id('audience_id').notNull(),
    number: integer('number').notNull(),
    rule: json<AudienceRule>('rule').notNull(),
    recordedAt: recordedAt(),
    recordedBy: id('recorded_by'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.audienceId, t.number] }),
    foreignKey({ columns: [t.tenantId, t.audienceId], foreignColumns: [audience.tenantId, audience.id] }),
  ],
);

/** Derived: who is in an audience through which position from when to when, by its newest version and what is known now. */
export const audienceMember = pgTable(
  'audience_member',
  {
    tenantId: tenantId(),
    audienceId: id('audience_id').notNull(),
    personId: id('person_id').notNull(),
    positionId: id('position_id').notNull(),
    unitId: id('unit_id').notNull(),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.audienceId, t.personId, t.positionId, t.validFrom] }),
    foreignKey({ columns: [t.tenantId, t.audienceId], foreignColumns: [audience.tenantId, audience.id] }),
    index('audience_member_person').on(t.tenantId, t.personId),
  ],
);

/** People whose memberships must be derived anew. */
export const audienceQueue = pgTable(
  'audience_queue',
  { tenantId: tenantId(), personId: id('person_id').notNull(), markedAt: at('marked_at').notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.personId] })],
);

/** A word put on a person from a day to a day; ended or taken back by a newer row, never edited. */
export const personTag = pgTable(
  'person_tag',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    tag: text('tag').notNull(),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to'),
    recordedAt: recordedAt(),
    recordedBy: id('recorded_by'),
    supersededAt: at('superseded_at'),
    supersededBy: id('superseded_by'),
    supersedesId: id('supersedes_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.personId], foreignColumns: [person.tenantId, person.id] }),
    index('person_tag_person').on(t.tenantId, t.personId),
    index('person_tag_current').on(t.tenantId, t.tag).where(sql`superseded_at is null`),
  ],
);
