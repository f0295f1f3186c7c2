import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Answers } from '#domain/declarations/answers.ts';
import type { CheckResult } from '#domain/declarations/sample.ts';
import type { DeclarationAct } from '#domain/declarations/state.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import { at, id, json, on, tenantId } from './columns.ts';

const register = () => text('register').$type<DeclaredRegister>().notNull();

/** By when a register checks in for a period; the newest number counts. */
export const declarationDeadline = pgTable(
  'declaration_deadline',
  {
    tenantId: tenantId(),
    register: register(),
    periodId: text('period_id').notNull(),
    number: integer('number').notNull(),
    dueOn: on('due_on').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.register, t.periodId, t.number] })],
);

/** One subject of a register in one period; how it stands is its newest step. */
export const declaration = pgTable(
  'declaration',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    register: register(),
    periodId: text('period_id').notNull(),
    /** An entry of a register, or the org unit where units declare. */
    subjectId: id('subject_id').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    unique('declaration_once').on(t.tenantId, t.register, t.periodId, t.subjectId),
  ],
);

export const declarationFile = pgTable(
  'declaration_file',
  {
    tenantId: tenantId(),
    id: id().notNull(),
    declarationId: id('declaration_id').notNull(),
    fileName: text('file_name').notNull(),
    fileType: text('file_type').notNull(),
    fileSha256: text('file_sha256').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('declaration_file_of').on(t.tenantId, t.declarationId),
    index('declaration_file_sha256').on(t.tenantId, t.fileSha256),
  ],
);

/** What was done to a declaration, with all it then said; the number is the optimistic lock. */
export const declarationStep = pgTable(
  'declaration_step',
  {
    tenantId: tenantId(),
    declarationId: id('declaration_id').notNull(),
    number: integer('number').notNull(),
    act: text('act').$type<DeclarationAct>().notNull(),
    answers: json<Answers>('answers').notNull(),
    fileIds: uuid('file_ids').array().notNull(),
    comment: text('comment'),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.declarationId, t.number] })],
);

/** The declarations chosen for a deeper review, once a register and period, with what is needed to choose them again. */
export const declarationSample = pgTable(
  'declaration_sample',
  {
    tenantId: tenantId(),
    register: register(),
    periodId: text('period_id').notNull(),
    seed: text('seed').notNull(),
    population: json<readonly string[]>('population').notNull(),
    drawn: json<readonly string[]>('drawn').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.register, t.periodId] })],
);

/** What the deeper review of a drawn declaration found; the newest number counts. */
export const declarationCheck = pgTable(
  'declaration_check',
  {
    tenantId: tenantId(),
    declarationId: id('declaration_id').notNull(),
    number: integer('number').notNull(),
    result: text('result').$type<CheckResult>().notNull(),
    note: text('note').notNull(),
    recordedBy: id('recorded_by'),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.declarationId, t.number] })],
);
