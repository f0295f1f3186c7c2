import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { subtreeOf, unitPath } from '#db/queries/units.ts';
import { savedQuestion, savedQuestionRemoval, savedQuestionVersion } from '#db/schema/saved-reports.ts';
import { type Actor, permissions, permittedUnits } from '#domain/access/permission.ts';
import type { Question } from '#domain/explorer/question.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type SavedQuestion = {
  readonly id: string;
  readonly ownerId: string;
  readonly owner: string;
  readonly unitId: string | null;
  /** Null: the whole province. */
  readonly unit: string | null;
  readonly name: string;
  readonly number: number;
  readonly question: Question;
  readonly recordedAt: Date;
};

/** What is shared with somebody: at the units where she may ask, above and below them, and her own. */
const sharedWith = async (db: Reader, actor: Actor, today: Day): Promise<SQL> => {
  const units = permittedUnits(actor, 'explorer.read');
  if (units === 'province') return sql`true`;
  if (units.length === 0 || actor.kind !== 'account') return sql`false`;
  const above = (await Promise.all(units.map((unit) => unitPath(db, unit, today)))).flat();
  const list = sql`${sql.param(`{${above.join(',')}}`)}::uuid[]`;
  return sql`(q.unit_id is null or q.owner_id = ${actor.accountId} or q.unit_id = any(${list}) or q.unit_id in ${subtreeOf(units, today)})`;
};

type Row = Omit<SavedQuestion, 'recordedAt'> & { recordedAt: string };
const newest = (today: Day, where: SQL): SQL => sql`
  select q.id, q.owner_id as "ownerId", a.display_name as owner, q.unit_id as "unitId", n.name as unit, v.name, v.number, v.question, v.recorded_at as "recordedAt"
    from saved_question q join account a on a.tenant_id = q.tenant_id and a.id = q.owner_id
    join lateral (select * from saved_question_version v where v.tenant_id = q.tenant_id and v.question_id = q.id order by v.number desc limit 1) v on true
    left join org_unit_name n on n.tenant_id = q.tenant_id and n.unit_id = q.unit_id and n.valid_from <= ${today} and (n.valid_to is null or n.valid_to >= ${today})
   where q.tenant_id = ${env.tenant} and ${where}
     and not exists (select 1 from saved_question_removal r where r.tenant_id = q.tenant_id and r.question_id = q.id)`;
const savedOf = (row: Row): SavedQuestion => ({ ...row, recordedAt: new Date(row.recordedAt) });

/** The questions shared with somebody, the newest first; at most 200. */
export const savedQuestionsFor = async (db: Reader, actor: Actor, today: Day): Promise<SavedQuestion[]> => {
  const where = await sharedWith(db, actor, today);
  return (
    await db.execute<Row>(sql`${newest(today, where)} order by v.recorded_at desc, q.id desc limit 200`)
  ).map(savedOf);
};

/** One of them; null: there is none, or it is not shared with her. */
export const savedQuestionFor = async (
  db: Reader,
  actor: Actor,
  id: string,
  today: Day,
): Promise<SavedQuestion | null> => {
  const where = sql`q.id = ${id} and ${await sharedWith(db, actor, today)}`;
  const [row] = await db.execute<Row>(newest(today, where));
  return row ? savedOf(row) : null;
};

export const versionsOf = (db: Reader, questionId: string) =>
  db
    .select({
      number: savedQuestionVersion.number,
      name: savedQuestionVersion.name,
      question: savedQuestionVersion.question,
      recordedAt: savedQuestionVersion.recordedAt,
    })
    .from(savedQuestionVersion)
    .where(
      and(eq(savedQuestionVersion.tenantId, env.tenant), eq(savedQuestionVersion.questionId, questionId)),
    )
    .orderBy(desc(savedQuestionVersion.number))
    .limit(100);

export const addQuestion = async (
  tx: Tx,
  row: { ownerId: string; unitId: string | null; recordedAt: Date },
): Promise<string> => {
  const id = newId();
  await tx.insert(savedQuestion).values({ tenantId: env.tenant, id, ...row });
  return id;
};

export const addQuestionVersion = async (
  tx: Tx,
  row: Omit<typeof savedQuestionVersion.$inferInsert, 'tenantId'>,
): Promise<void> => {
  await tx.insert(savedQuestionVersion).values({ tenantId: env.tenant, ...row });
};

export const removeQuestion = async (
  tx: Tx,
  row: { questionId: string; recordedBy: string; recordedAt: Date },
): Promise<void> => {
  await tx.insert(savedQuestionRemoval).values({ tenantId: env.tenant, ...row });
};

/** Accounts that may ask where a question is shared: at its unit, above or below it. By name. */
export const possibleRecipients = async (
  db: Reader,
  unitId: string | null,
  today: Day,
): Promise<{ id: string; name: string }[]> => {
  const above = unitId ? await unitPath(db, unitId, today) : [];
  const where = unitId
    ? sql`(g.unit_id is null or g.unit_id = any(${sql.param(`{${above.join(',')}}`)}::uuid[]) or g.unit_id in ${subtreeOf([unitId], today)})`
    : sql`true`;
  const roles = sql`${sql.param(`{${permissions['explorer.read'].join(',')}}`)}::text[]`;
  return [
    ...(await db.execute<{ id: string; name: string }>(sql`
      select a.id, a.display_name as name from account a where a.tenant_id = ${env.tenant} and a.disabled_at is null and exists (
        select 1 from role_grant g where g.tenant_id = a.tenant_id and g.account_id = a.id and g.ended_at is null and g.role = any(${roles})
           and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today}) and ${where})
      order by given_name_first(a.display_name) collate "vi-x-icu", a.id limit 500`)),
  ];
};
