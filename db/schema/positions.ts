import { foreignKey, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { PositionChangeKind } from '#domain/people/position.ts';
import { at, id, tenantId } from './columns.ts';
import { person, position } from './people.ts';

/** Who changed a position by hand, how and why. Never edited. */
export const positionChange = pgTable(
  'position_change',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    kind: text('kind').$type<PositionChangeKind>().notNull(),
    replacedId: id('replaced_id'),
    /** What stands in its place; null when nothing does. */
    positionId: id('position_id'),
    reason: text('reason'),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.personId], foreignColumns: [person.tenantId, person.id] }),
    foreignKey({ columns: [t.tenantId, t.replacedId], foreignColumns: [position.tenantId, position.id] }),
    foreignKey({ columns: [t.tenantId, t.positionId], foreignColumns: [position.tenantId, position.id] }),
    index('position_change_person').on(t.tenantId, t.personId),
  ],
);

/** A decision about two people: the same (`personId` counts as `otherId`), different, or one undone. Never edited. */
export const personMerge = pgTable(
  'person_merge',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    decision: text('decision').$type<'same' | 'different' | 'undo'>().notNull(),
    personId: id('person_id').notNull(),
    otherId: id('other_id').notNull(),
    undoesId: id('undoes_id'),
    reason: text('reason').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({ columns: [t.tenantId, t.personId], foreignColumns: [person.tenantId, person.id] }),
    foreignKey({ columns: [t.tenantId, t.otherId], foreignColumns: [person.tenantId, person.id] }),
    foreignKey({ columns: [t.tenantId, t.undoesId], foreignColumns: [t.tenantId, t.id] }),
    unique('person_merge_undone_once').on(t.tenantId, t.undoesId),
    index('person_merge_person').on(t.tenantId, t.personId),
    index('person_merge_other').on(t.tenantId, t.otherId),
  ],
);

/** Derived from `person_merge`: the person whose facts an alias's facts are. `keptId` is never itself an alias. */
export const personAlias = pgTable(
  'person_alias',
  { tenantId: tenantId(), personId: id('person_id').notNull(), keptId: id('kept_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.personId] }),
    foreignKey({ columns: [t.tenantId, t.personId], foreignColumns: [person.tenantId, person.id] }),
    foreignKey({ columns: [t.tenantId, t.keptId], foreignColumns: [person.tenantId, person.id] }),
    index('person_alias_kept').on(t.tenantId, t.keptId),
  ],
);
