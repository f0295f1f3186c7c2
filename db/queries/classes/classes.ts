import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { isPerson, keptOf } from '#db/queries/joined-facts.ts';
import { subtreeOf, unitPath } from '#db/queries/units.ts';
import { classTrainer, trainingClass } from '#db/schema/classes.ts';
import { account, roleGrant } from '#db/schema/people.ts';
import { type Actor, permittedUnits } from '#domain/access/permission.ts';
import { withoutTrainer } from '#domain/classes/access.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type ClassRow = typeof trainingClass.$inferSelect;
export type ClassValues = Pick<
  ClassRow,
  | 'title'
  | 'content'
  | 'courseId'
  | 'contentGroup'
  | 'form'
  | 'hoursPeriods'
  | 'unitId'
  | 'capacity'
  | 'opensAt'
  | 'closesAt'
  | 'walkIn'
  | 'attendancePercent'
>;
/** A class with what decides who manages it. */
export type LoadedClass = ClassRow & {
  readonly unitPath: readonly string[];
  readonly trainerIds: readonly string[];
};

const ofClass = (id: string) => and(eq(trainingClass.tenantId, env.tenant), eq(trainingClass.id, id));

/** A class by id. Locked, nobody else changes its roll, its attendance or its closing until the transaction ends. */
export const loadClass = async (
  db: Reader,
  classId: string,
  today: Day,
  lock: 'lock' | 'read' = 'read',
): Promise<LoadedClass | null> => {
  const found = db.select().from(trainingClass).where(ofClass(classId));
  const [row] = lock === 'lock' ? await found.for('update') : await found;
  if (!row) return null;
  const trainers = await db
    .select({ accountId: classTrainer.accountId })
    .from(classTrainer)
    .where(and(eq(classTrainer.tenantId, env.tenant), eq(classTrainer.classId, classId)));
  return {
    ...row,
    unitPath: await unitPath(db, row.unitId, today),
    trainerIds: trainers.map(({ accountId }) => accountId),
  };
};

export const insertClass = async (
  tx: Tx,
  row: ClassValues & { id: string; recordedAt: Date; recordedBy: string | null },
): Promise<void> => {
  await tx.insert(trainingClass).values({ tenantId: env.tenant, revision: 0, ...row });
};

/** Changes a class and lets calendars know by the revision. */
export const updateClass = async (
  tx: Tx,
  classId: string,
  values: Partial<ClassValues> & { cancelledAt?: Date; cancelReason?: string },
): Promise<void> => {
  await tx
    .update(trainingClass)
    .set({ ...values, revision: sql`${trainingClass.revision} + 1` })
    .where(ofClass(classId));
};

export const addTrainer = async (tx: Tx, classId: string, accountId: string, now: Date): Promise<void> => {
  await tx
    .insert(classTrainer)
    .values({ tenantId: env.tenant, classId, accountId, recordedAt: now })
    .onConflictDoNothing();
};

export const removeTrainer = async (tx: Tx, classId: string, accountId: string): Promise<void> => {
  await tx
    .delete(classTrainer)
    .where(
      and(
        eq(classTrainer.tenantId, env.tenant),
        eq(classTrainer.classId, classId),
        eq(classTrainer.accountId, accountId),
      ),
    );
};

/** Accounts that hold the trainer's role today, by name. */
export const trainerAccounts = async (db: Reader, today: Day) =>
  db
    .selectDistinct({ id: account.id, displayName: account.displayName })
    .from(account)
    .innerJoin(roleGrant, and(eq(roleGrant.tenantId, account.tenantId), eq(roleGrant.accountId, account.id)))
    .where(
      and(
        eq(account.tenantId, env.tenant),
        eq(roleGrant.role, 'trainer'),
        sql`${account.disabledAt} is null and ${roleGrant.endedAt} is null and ${roleGrant.validFrom} <= ${today}
            and (${roleGrant.validTo} is null or ${roleGrant.validTo} >= ${today})`,
      ),
    )
    .orderBy(account.displayName, account.id);

export const accountNames = async (db: Reader, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: account.id, displayName: account.displayName })
    .from(account)
    .where(and(eq(account.tenantId, env.tenant), inArray(account.id, [...ids])));
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
};

const unitName = (today: Day): SQL<string> => sql<string>`coalesce((select n.name from org_unit_name n
  where n.tenant_id = "class".tenant_id and n.unit_id = "class".unit_id
    and n.valid_from <= ${today} and (n.valid_to is null or n.valid_to >= ${today})), '')`;
const firstSession = sql<Date | null>`(select min(s.starts_at) from class_session s
  where s.tenant_id = "class".tenant_id and s.class_id = "class".id and s.cancelled_at is null)`.mapWith(
  (value: string | null) => (value === null ? null : new Date(value)),
);
const lastEnd = sql<Date | null>`(select max(s.ends_at) from class_session s
  where s.tenant_id = "class".tenant_id and s.class_id = "class".id and s.cancelled_at is null)`.mapWith(
  (value: string | null) => (value === null ? null : new Date(value)),
);
/** How many have a seat, or wait for one: `rollOf` (domain/classes/roll.ts), a merged person once. */
const standing = (place: 'seated' | 'waiting'): SQL<number> => sql<number>`(select count(*)::int from (
  select (array_agg(r.kind order by r.number desc))[1] = 'waiting' as asked,
         coalesce((array_agg(r.kind order by r.number desc) filter (where r.kind <> 'waiting'))[1] in ('registered', 'promoted'), false) as seated
    from class_registration r
   where r.tenant_id = "class".tenant_id and r.class_id = "class".id
   group by ${keptOf(sql`r.person_id`)}) place where ${place === 'seated' ? sql`place.seated` : sql`place.asked and not place.seated`})`;
const closed = sql<boolean>`exists (select 1 from class_closing c
  where c.tenant_id = "class".tenant_id and c.class_id = "class".id)`;

const listed = (today: Day) => ({
  id: trainingClass.id,
  title: trainingClass.title,
  form: trainingClass.form,
  hoursPeriods: trainingClass.hoursPeriods,
  capacity: trainingClass.capacity,
  opensAt: trainingClass.opensAt,
  closesAt: trainingClass.closesAt,
  cancelledAt: trainingClass.cancelledAt,
  unitName: unitName(today),
  startsAt: firstSession,
  endsAt: lastEnd,
  seated: standing('seated'),
  waiting: standing('waiting'),
  closed,
});

/** One page of the classes an actor manages (`canManageClass` as SQL), the newest first. */
export const managedClasses = async (db: Reader, actor: Actor, today: Day, after: number, limit: number) =>
  db
    .select(listed(today))
    .from(trainingClass)
    .where(and(eq(trainingClass.tenantId, env.tenant), managedBy(actor, today)))
    .orderBy(desc(trainingClass.recordedAt), desc(trainingClass.id))
    .limit(limit)
    .offset(after);

const managedBy = (actor: Actor, today: Day): SQL | undefined => {
  const units = permittedUnits(withoutTrainer(actor), 'classes.manage');
  if (units === 'province') return undefined;
  const taught =
    actor.kind === 'account'
      ? sql`exists (select 1 from class_trainer t where t.tenant_id = ${trainingClass.tenantId}
              and t.class_id = ${trainingClass.id} and t.account_id = ${actor.accountId})`
      : sql`false`;
  if (units.length === 0) return taught;
  return or(taught, sql`${trainingClass.unitId} in ${subtreeOf(units, today)}`);
};

/** Classes a learner may still join at this instant, and those she has or had a place in; the next to begin first. */
export const classesFor = async (db: Reader, personId: string, today: Day, now: Date) =>
  db
    .select(listed(today))
    .from(trainingClass)
    .where(
      and(
        eq(trainingClass.tenantId, env.tenant),
        or(
          sql`(${trainingClass.cancelledAt} is null and ${trainingClass.closesAt} > ${now.toISOString()}::timestamptz)`,
          sql`exists (select 1 from class_registration r where r.tenant_id = ${trainingClass.tenantId}
                and r.class_id = ${trainingClass.id} and ${isPerson(sql`r.person_id`, personId)})`,
        ),
      ),
    )
    .orderBy(sql`${firstSession} desc nulls last`, trainingClass.id)
    .limit(100);
