import { boolean, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import type { Level, Register, RegisterEventKind } from '#domain/registers/register.ts';
import { at, id, on, tenantId } from './columns.ts';

/** A school or a programme; what it is called and where it belongs is in its events. */
export const registerEntry = pgTable(
  'register_entry',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    register: text('register').$type<Register>().notNull(),
    code: text('code').notNull(),
    codeKey: text('code_key').notNull(),
    demo: boolean('demo').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('register_entry_code_unique').on(t.tenantId, t.register, t.codeKey),
  ],
);

/** Opened, changed, merged, closed from a day on; each row is the whole of what the entry then is. Append-only. */
export const registerEvent = pgTable(
  'register_event',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    entryId: id('entry_id').notNull(),
    kind: text('kind').$type<RegisterEventKind>().notNull(),
    effectiveOn: on('effective_on').notNull(),
    name: text('name').notNull(),
    nameFolded: text('name_folded').notNull(),
    levels: text('levels').array().$type<readonly Level[]>().notNull(),
    unitId: id('unit_id').notNull(),
    schoolId: id('school_id'),
    intoId: id('into_id'),
    withdrawsId: id('withdraws_id'),
    document: text('document'),
    importId: id('import_id'),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('register_event_withdrawn_once').on(t.tenantId, t.withdrawsId),
    index('register_event_entry').on(t.tenantId, t.entryId, t.effectiveOn, t.recordedAt, t.id),
  ],
);
