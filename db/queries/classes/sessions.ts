import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { isPerson } from '#db/queries/joined-facts.ts';
import { classSession } from '#db/schema/classes.ts';
import { env } from '#lib/env.ts';

export type SessionRow = typeof classSession.$inferSelect;
export type SessionValues = Pick<SessionRow, 'content' | 'startsAt' | 'endsAt' | 'place' | 'link'>;

/** The sessions of some classes by time, called-off ones included. */
export const sessionsOf = async (db: Reader, classIds: readonly string[]): Promise<SessionRow[]> =>
  classIds.length === 0
    ? []
    : db
        .select()
        .from(classSession)
        .where(and(eq(classSession.tenantId, env.tenant), inArray(classSession.classId, [...classIds])))
        .orderBy(asc(classSession.startsAt), asc(classSession.id));

export const sessionById = async (db: Reader, sessionId: string): Promise<SessionRow | null> => {
  const [row] = await db
    .select()
    .from(classSession)
    .where(and(eq(classSession.tenantId, env.tenant), eq(classSession.id, sessionId)));
  return row ?? null;
};

export const insertSession = async (
  tx: Tx,
  row: SessionValues & { id: string; classId: string; recordedAt: Date },
): Promise<void> => {
  await tx.insert(classSession).values({ tenantId: env.tenant, revision: 0, ...row });
};

/** Changes a session and lets calendars know by the revision. */
export const updateSession = async (
  tx: Tx,
  sessionId: string,
  values: Partial<SessionValues> & { cancelledAt?: Date },
): Promise<void> => {
  await tx
    .update(classSession)
    .set({ ...values, revision: sql`${classSession.revision} + 1` })
    .where(and(eq(classSession.tenantId, env.tenant), eq(classSession.id, sessionId)));
};

/** Whether a class has another session, not called off, in these hours. */
export const overlapsSession = async (
  db: Reader,
  classId: string,
  times: { startsAt: Date; endsAt: Date },
  except: string | null,
): Promise<boolean> => {
  const rows = await db
    .select({ id: classSession.id })
    .from(classSession)
    .where(
      and(
        eq(classSession.tenantId, env.tenant),
        eq(classSession.classId, classId),
        isNull(classSession.cancelledAt),
        except ? sql`${classSession.id} <> ${except}` : undefined,
        sql`${classSession.startsAt} < ${times.endsAt.toISOString()}::timestamptz
          and ${classSession.endsAt} > ${times.startsAt.toISOString()}::timestamptz`,
      ),
    )
    .limit(1);
  return rows.length > 0;
};

/**
 * Sessions of classes that stand, near an instant, in which somebody has a seat or may walk in. Whether a code is
 * taken is decided by `takesCodes`.
 */
export const sessionsToEnter = async (db: Reader, personId: string, now: Date) => {
  const rows = await db.execute<{ id: string; class_id: string; seated: boolean }>(sql`
    select s.id, s.class_id, coalesce(last.kind in ('registered', 'promoted'), false) as seated
      from class_session s join class c on c.tenant_id = s.tenant_id and c.id = s.class_id
      left join lateral (select r.kind from class_registration r
         where r.tenant_id = s.tenant_id and r.class_id = s.class_id and r.kind <> 'waiting' and ${isPerson(sql`r.person_id`, personId)}
         order by r.number desc limit 1) last on true
     where s.tenant_id = ${env.tenant} and s.cancelled_at is null and c.cancelled_at is null
       and s.starts_at - interval '1 hour' <= ${now.toISOString()}::timestamptz
       and s.ends_at >= ${now.toISOString()}::timestamptz
     order by seated desc, s.starts_at, s.id limit 200`);
  return rows.map((row) => ({ sessionId: row.id, classId: row.class_id, seated: row.seated }));
};
