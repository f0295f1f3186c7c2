import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { externalTraining } from '#db/schema/learning.ts';
import { evidence, evidenceReview } from '#db/schema/obligations.ts';
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
    })
    .from(evidence)
    .leftJoin(
      evidenceReview,
      and(eq(evidenceReview.tenantId, evidence.tenantId), eq(evidenceReview.evidenceId, evidence.id)),
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
      .orderBy(desc(evidenceReview.recordedAt), desc(evidence.id))
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
