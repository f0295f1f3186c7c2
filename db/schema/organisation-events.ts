import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { OrgEventBody, OrgEventKind, PeopleMove } from '#domain/organisation/event.ts';
import type { UnitChange } from '#domain/organisation/history.ts';
import type { Sector, Tree } from '#domain/organisation/terms.ts';
import { at, id, json, on, recordedAt, tenantId } from './columns.ts';
import { orgUnit } from './organisation.ts';

/** What happened to the organisation, with what it changed (before and after). Append-only; `correct` takes one back. */
export const orgEvent = pgTable(
  'org_event',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    tree: text('tree').$type<Tree>().notNull(),
    kind: text('kind').$type<OrgEventKind>().notNull(),
    effectiveOn: on('effective_on').notNull(),
    document: text('document').notNull(),
    body: json<OrgEventBody>('body').notNull(),
    changes: json<readonly UnitChange[]>('changes').notNull(),
    demo: boolean('demo').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
    correctsId: id('corrects_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.correctsId], foreignColumns: [t.tenantId, t.id] }),
    unique('org_event_corrected_once').on(t.tenantId, t.correctsId),
    index('org_event_effective').on(t.tenantId, t.effectiveOn, t.id),
  ],
);

/** The units an event changed, people's units included. */
export const orgEventUnit = pgTable(
  'org_event_unit',
  { tenantId: tenantId(), eventId: id('event_id').notNull(), unitId: id('unit_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.eventId, t.unitId] }),
    foreignKey({ columns: [t.tenantId, t.eventId], foreignColumns: [orgEvent.tenantId, orgEvent.id] }),
    foreignKey({ columns: [t.tenantId, t.unitId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
    index('org_event_unit_unit').on(t.tenantId, t.unitId),
  ],
);

/** The posts an event superseded, closed and opened. */
export const orgEventPosition = pgTable(
  'org_event_position',
  {
    tenantId: tenantId(),
    eventId: id('event_id').notNull(),
    positionId: id('position_id').notNull(),
    part: text('part').$type<'superseded' | 'closed' | 'opened'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.eventId, t.positionId] })],
);

/** How far people have followed an event. */
export const orgEventSettlement = pgTable(
  'org_event_settlement',
  {
    tenantId: tenantId(),
    eventId: id('event_id').notNull(),
    moves: json<readonly PeopleMove[]>('moves').notNull(),
    peopleTotal: integer('people_total').notNull(),
    peopleDone: integer('people_done').notNull(),
    settledAt: at('settled_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.eventId] })],
);

const past = {
  tenantId: tenantId(),
  id: id().notNull(),
  unitId: id('unit_id').notNull(),
  validFrom: on('valid_from').notNull(),
  validTo: on('valid_to'),
  document: text('document'),
  recordedAt: recordedAt(),
  supersededAt: at('superseded_at').notNull(),
};

/** What a name row said from `recorded_at` until `superseded_at`; written by a trigger. */
export const orgUnitNamePast = pgTable(
  'org_unit_name_past',
  { ...past, name: text('name').notNull(), nameFolded: text('name_folded').notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.id, t.recordedAt] })],
);

/** The same for kinds. */
export const orgUnitKindPast = pgTable(
  'org_unit_kind_past',
  { ...past, kind: text('kind').notNull(), sector: text('sector').$type<Sector>() },
  (t) => [primaryKey({ columns: [t.tenantId, t.id, t.recordedAt] })],
);

/** The same for parents. */
export const orgUnitParentPast = pgTable(
  'org_unit_parent_past',
  { ...past, parentId: id('parent_id').notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.id, t.recordedAt] })],
);
