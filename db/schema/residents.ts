import { index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { SkillArea } from '#domain/catalogue/skill-area.ts';
import type { ClassOutcome } from '#domain/residents/class-outcome.ts';
import { at, id, on, recordedAt, tenantId } from './columns.ts';

/** In which commune a resident lives, in valid time and recorded time; one a day. */
export const residence = pgTable(
  'residence',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    unitId: id('unit_id').notNull(),
    validFrom: on('valid_from').notNull(),
    validTo: on('valid_to'),
    importId: id('import_id'),
    recordedAt: recordedAt(),
    recordedBy: id('recorded_by'),
    supersededAt: at('superseded_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('residence_unit').on(t.tenantId, t.unitId)],
);

/** What a resident did in a class for residents, from the list its trainer signed. Append-only. */
export const residentLearning = pgTable(
  'resident_learning',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    personId: id('person_id').notNull(),
    area: text('area').$type<SkillArea>().notNull(),
    outcome: text('outcome').$type<ClassOutcome>().notNull(),
    heldOn: on('held_on').notNull(),
    organiser: text('organiser').notNull(),
    importId: id('import_id'),
    supersedesId: id('supersedes_id'),
    recordedAt: recordedAt(),
    recordedBy: id('recorded_by'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('resident_learning_tenant_id_supersedes_id_key').on(t.tenantId, t.supersedesId),
    index('resident_learning_person').on(t.tenantId, t.personId),
  ],
);
