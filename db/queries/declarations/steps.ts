import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { insertMany } from '#db/queries/import-write/insert-many.ts';
import {
  declaration,
  declarationCheck,
  declarationDeadline,
  declarationFile,
  declarationSample,
  declarationStep,
} from '#db/schema/declarations.ts';
import { account } from '#db/schema/people.ts';
import type { DeclaredRegister } from '#domain/plan/rule.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

type Round = { readonly register: DeclaredRegister; readonly periodId: string };

/** The ids of declarations by subject, made where there are none: one for a subject and period, whoever comes first. */
export const declarationsFor = async (
  tx: Tx,
  { register, periodId }: Round,
  subjectIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, string>> => {
  await insertMany(
    tx,
    declaration,
    subjectIds.map((subjectId) => ({
      ...{ tenantId: env.tenant, id: newId(), register, periodId, subjectId, recordedAt: now },
    })),
    'ignore',
  );
  const rows = await tx
    .select({ id: declaration.id, subjectId: declaration.subjectId })
    .from(declaration)
    .where(
      and(
        eq(declaration.tenantId, env.tenant),
        eq(declaration.register, register),
        eq(declaration.periodId, periodId),
        sql`${declaration.subjectId} = any(${sql.param(`{${subjectIds.join(',')}}`)}::uuid[])`,
      ),
    );
  return new Map(rows.map((row) => [row.subjectId, row.id]));
};

/** The declaration's id, made when there is none. */
export const declarationFor = async (
  tx: Tx,
  { subjectId, ...round }: Round & { readonly subjectId: string },
  now: Date,
): Promise<string> => {
  const id = (await declarationsFor(tx, round, [subjectId], now)).get(subjectId);
  if (!id) throw new Error('the declaration was neither made nor found');
  return id;
};

/** Writes the step after the one that was seen; false when somebody else wrote it first. */
export const addStep = async (
  tx: Tx,
  step: Omit<typeof declarationStep.$inferInsert, 'tenantId'>,
): Promise<boolean> => {
  const rows = await tx
    .insert(declarationStep)
    .values({ tenantId: env.tenant, ...step })
    .onConflictDoNothing()
    .returning({ number: declarationStep.number });
  return rows.length > 0;
};

const byWhom = sql<string | null>`(select a.display_name from ${account} a where a.tenant_id = ${env.tenant}
  and a.id = ${declarationStep.recordedBy})`;

/** Every step of a declaration, oldest first, with who took it. */
export const stepsOf = async (db: Reader, declarationId: string) =>
  db
    .select({
      number: declarationStep.number,
      act: declarationStep.act,
      comment: declarationStep.comment,
      recordedAt: declarationStep.recordedAt,
      by: byWhom,
    })
    .from(declarationStep)
    .where(and(eq(declarationStep.tenantId, env.tenant), eq(declarationStep.declarationId, declarationId)))
    .orderBy(asc(declarationStep.number));

export const addFile = async (
  tx: Tx,
  file: Omit<typeof declarationFile.$inferInsert, 'tenantId' | 'id'>,
): Promise<string> => {
  const id = newId();
  await tx.insert(declarationFile).values({ tenantId: env.tenant, id, ...file });
  return id;
};

export const filesOf = async (db: Reader, declarationId: string) =>
  db
    .select()
    .from(declarationFile)
    .where(and(eq(declarationFile.tenantId, env.tenant), eq(declarationFile.declarationId, declarationId)))
    .orderBy(asc(declarationFile.id));

/** The newest deadline of a register and period; null when none was set. */
export const deadlineOf = async (
  db: Reader,
  register: DeclaredRegister,
  periodId: string,
): Promise<{ readonly dueOn: Day; readonly number: number } | null> => {
  const [row] = await db
    .select({ dueOn: declarationDeadline.dueOn, number: declarationDeadline.number })
    .from(declarationDeadline)
    .where(
      and(
        eq(declarationDeadline.tenantId, env.tenant),
        eq(declarationDeadline.register, register),
        eq(declarationDeadline.periodId, periodId),
      ),
    )
    .orderBy(desc(declarationDeadline.number))
    .limit(1);
  return row ?? null;
};

export const addDeadline = async (
  tx: Tx,
  row: Omit<typeof declarationDeadline.$inferInsert, 'tenantId'>,
): Promise<boolean> => {
  const rows = await tx
    .insert(declarationDeadline)
    .values({ tenantId: env.tenant, ...row })
    .onConflictDoNothing()
    .returning({ number: declarationDeadline.number });
  return rows.length > 0;
};

export type Sample = typeof declarationSample.$inferSelect;

export const sampleOf = async (
  db: Reader,
  register: DeclaredRegister,
  periodId: string,
): Promise<Sample | null> => {
  const [row] = await db
    .select()
    .from(declarationSample)
    .where(
      and(
        eq(declarationSample.tenantId, env.tenant),
        eq(declarationSample.register, register),
        eq(declarationSample.periodId, periodId),
      ),
    );
  return row ?? null;
};

/** Draws once; false when it was drawn before. */
export const addSample = async (
  tx: Tx,
  row: Omit<typeof declarationSample.$inferInsert, 'tenantId'>,
): Promise<boolean> => {
  const rows = await tx
    .insert(declarationSample)
    .values({ tenantId: env.tenant, ...row })
    .onConflictDoNothing()
    .returning({ register: declarationSample.register });
  return rows.length > 0;
};

/** The newest result of each of these declarations that was looked into. */
export const checksOf = async (db: Reader, declarationIds: readonly string[]) =>
  declarationIds.length === 0
    ? []
    : db
        .selectDistinctOn([declarationCheck.declarationId])
        .from(declarationCheck)
        .where(
          and(
            eq(declarationCheck.tenantId, env.tenant),
            inArray(declarationCheck.declarationId, [...declarationIds]),
          ),
        )
        .orderBy(declarationCheck.declarationId, desc(declarationCheck.number));

export const addCheck = async (
  tx: Tx,
  row: Omit<typeof declarationCheck.$inferInsert, 'tenantId'>,
): Promise<boolean> => {
  const rows = await tx
    .insert(declarationCheck)
    .values({ tenantId: env.tenant, ...row })
    .onConflictDoNothing()
    .returning({ number: declarationCheck.number });
  return rows.length > 0;
};
