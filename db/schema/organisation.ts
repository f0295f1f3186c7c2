import { boolean, foreignKey, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { Sector, Tree } from '#domain/organisation/terms.ts';
import { id, on, recordedAt, tenantId } from './columns.ts';

/** An administrative unit or an agency. Its name, kind and parent live in dated tables beside it. */
export const orgUnit = pgTable(
  'org_unit',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    tree: text('tree').$type<Tree>().notNull(),
    code: text('code').notNull(),
    /** The administrative unit an agency sits in. */
    seatUnitId: id('seat_unit_id'),
    demo: boolean('demo').notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('org_unit_code_unique').on(t.tenantId, t.tree, t.code),
  ],
);

/** One name a day (excluded overlaps in the migration). */
export const orgUnitName = pgTable(
  'org_unit_name',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    unitId: id('unit_id').notNull(),
    name: text('name').notNull(),
    nameFolded: text('name_folded').notNull(),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to'),
    document: text('document'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.unitId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
    index('org_unit_name_unit').on(t.tenantId, t.unitId),
  ],
);

/** One kind a day. The days it covers are the unit's life. */
export const orgUnitKind = pgTable(
  'org_unit_kind',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    unitId: id('unit_id').notNull(),
    kind: text('kind').notNull(),
    /** Khối; null in the administrative tree. */
    sector: text('sector').$type<Sector>(),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to'),
    document: text('document'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.unitId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
    index('org_unit_kind_unit').on(t.tenantId, t.unitId),
  ],
);

/** One parent a day; a unit without a row that day is a root. Cycles are refused by a trigger. */
export const orgUnitParent = pgTable(
  'org_unit_parent',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    unitId: id('unit_id').notNull(),
    parentId: id('parent_id').notNull(),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to'),
    document: text('document'),
    recordedAt: recordedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.unitId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
    foreignKey({ columns: [t.tenantId, t.parentId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
    index('org_unit_parent_unit').on(t.tenantId, t.unitId),
    index('org_unit_parent_parent').on(t.tenantId, t.parentId),
  ],
);

/** Which unit took over which, and when: the map from the old communes to the new ones. */
export const orgUnitSuccessor = pgTable(
  'org_unit_successor',
  {
    tenantId: tenantId(),
    unitId: id('unit_id').notNull(),
    successorId: id('successor_id').notNull(),
    succeededOn: on('succeeded_on').notNull(),
    document: text('document').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.unitId, t.successorId] }),
    foreignKey({ columns: [t.tenantId, t.unitId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
    foreignKey({ columns: [t.tenantId, t.successorId], foreignColumns: [orgUnit.tenantId, orgUnit.id] }),
  ],
);
