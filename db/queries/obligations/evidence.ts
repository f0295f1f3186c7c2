import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { trainingChain } from '#db/queries/external-facts.ts';
import { lockKey } from '#db/queries/standings.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { evidence, evidenceReview, evidenceWithdrawal } from '#db/schema/obligations.ts';
import { identity } from '#db/schema/people.ts';
import { visiblePeople } from '#db/visible.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type EvidenceRow = typeof evidence.$inferSelect;

export const addEvidence = async (
  tx: Reader,
  row: Omit<typeof evidence.$inferInsert, 'tenantId' | 'id'>,
): Promise<string> => {
  const id = newId();
  await tx.insert(evidence).values({ tenantId: env.tenant, id, ...row });
  return id;
};

const joined = (db: Reader) =>
  db
    .select({
      evidence,
      fullName: identity.fullName,
      verdict: evidenceReview.verdict,
      reason: evidenceReview.reason,
      reviewedAt: evidenceReview.recordedAt,
      reviewedBy: sql<
        string | null
      >`(select a.display_name from account a where a.tenant_id = ${env.tenant} and a.id = ${evidenceReview.recordedBy})`,
      trainingId: evidenceReview.trainingId,
      takenBackAt: evidenceWithdrawal.recordedAt,
      takenBackFor: evidenceWithdrawal.reason,
      takenBackBy: sql<
        string | null
      >`(select a.display_name from account a where a.tenant_id = ${env.tenant} and a.id = ${evidenceWithdrawal.recordedBy})`,
    })
    .from(evidence)
    .leftJoin(
      evidenceReview,
      and(eq(evidenceReview.tenantId, evidence.tenantId), eq(evidenceReview.evidenceId, evidence.id)),
    )
    .leftJoin(
      evidenceWithdrawal,
      and(eq(evidenceWithdrawal.tenantId, evidence.tenantId), eq(evidenceWithdrawal.evidenceId, evidence.id)),
    )
    .leftJoin(
      identity,
      and(eq(identity.tenantId, evidence.tenantId), eq(identity.personId, evidence.personId)),
    );

/** A declared training with its answer; null when there is none. */
export const evidenceById = async (db: Reader, id: string) =>
  (await joined(db).where(and(eq(evidence.tenantId, env.tenant), eq(evidence.id, id))))[0] ?? null;

/** What one person declared, newest first, at most a hundred. */
export const evidenceOfPerson = async (db: Reader, personId: string) =>
  joined(db)
    .where(and(eq(evidence.tenantId, env.tenant), eq(evidence.personId, personId)))
    .orderBy(desc(evidence.recordedAt), desc(evidence.id))
    .limit(100);

/** What waits for the actor's review, oldest first, and what was answered last; a hundred of each at most. */
export const evidenceFor = async (db: Reader, actor: Actor, today: Day) => {
  const mine: SQL = permits(actor, 'evidence.review', 'province')
    ? sql`true`
    : visiblePeople(actor, sql`${evidence.personId}`, today);
  const where = (answered: SQL) => and(eq(evidence.tenantId, env.tenant), mine, answered);
  const [waiting, answered] = await Promise.all([
    joined(db)
      .where(where(sql`${evidenceReview.verdict} is null`))
      .orderBy(evidence.recordedAt, evidence.id)
      .limit(100),
    joined(db)
      .where(where(sql`${evidenceReview.verdict} is not null`))
      .orderBy(
        sql`coalesce(${evidenceWithdrawal.recordedAt}, ${evidenceReview.recordedAt}) desc`,
        desc(evidence.id),
      )
      .limit(100),
  ]);
  return { waiting, answered };
};

/** The accepted training as the fact that indicators and hours count; gives its id. */
export const addAcceptedTraining = async (tx: Reader, of: EvidenceRow, now: Date): Promise<string> => {
  const id = newId();
  await tx.insert(externalTraining).values({
    ...{ tenantId: env.tenant, id, personId: of.personId, courseName: of.courseName },
    ...{ courseKey: fold(of.courseName), contentGroup: of.contentGroup, form: of.form },
    ...{ hoursPeriods: of.hoursPeriods, beganOn: of.beganOn, completedOn: of.completedOn },
    ...{ organiser: of.organiser, certificateNumber: of.certificateNumber, recordedAt: now },
  });
  return id;
};

/** Answers once; false when somebody answered before. */
export const addReview = async (
  tx: Reader,
  row: Omit<typeof evidenceReview.$inferInsert, 'tenantId'>,
): Promise<boolean> => {
  const rows = await tx
    .insert(evidenceReview)
    .values({ tenantId: env.tenant, ...row })
    .onConflictDoNothing()
    .returning({ id: evidenceReview.evidenceId });
  return rows.length > 0;
};

/**
 * Puts a row in the place of an accepted training, or of what corrected it since, that says it counts no more. Gives the
 * ids of all that stood for it, oldest first; null when it was taken back before.
 */
export const takeBackTraining = async (
  tx: Reader,
  of: { evidenceId: string; trainingId: string; reason: string; by: string | null; at: Date },
): Promise<readonly string[] | null> => {
  await lockKey(tx, `evidence:${of.evidenceId}`);
  const chain = await trainingChain(tx, of.trainingId);
  const [last] = await tx
    .select()
    .from(externalTraining)
    .where(and(eq(externalTraining.tenantId, env.tenant), inArray(externalTraining.id, chain.slice(-1))));
  if (!last || last.takenBack) return null;
  const id = newId();
  await tx.insert(externalTraining).values({
    ...{ ...last, id, supersedesId: last.id, takenBack: true, recordedAt: of.at, importId: null },
    ...{ enrolledOn: last.enrolledOn ?? last.beganOn ?? last.completedOn, beganOn: null },
    ...{ completedOn: null, hoursPeriods: null },
  });
  await tx.insert(evidenceWithdrawal).values({
    ...{ tenantId: env.tenant, evidenceId: of.evidenceId, trainingId: id, reason: of.reason },
    ...{ recordedBy: of.by, recordedAt: of.at },
  });
  return chain;
};
