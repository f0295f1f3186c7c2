import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { isPerson } from '#db/queries/joined-facts.ts';
import { calendarFeed } from '#db/schema/classes.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** The newest calendar address of somebody; null when she never asked for one. */
export const newestFeedOf = async (db: Reader, personId: string): Promise<string | null> => {
  const [row] = await db
    .select({ id: calendarFeed.id })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.tenantId, env.tenant), eq(calendarFeed.personId, personId)))
    .orderBy(desc(calendarFeed.madeAt), desc(calendarFeed.id))
    .limit(1);
  return row?.id ?? null;
};

export const addFeed = async (tx: Tx, personId: string, now: Date): Promise<string> => {
  const id = newId();
  await tx.insert(calendarFeed).values({ tenantId: env.tenant, id, personId, madeAt: now });
  return id;
};

/** Whose calendar an address is; null when it is unknown or was replaced. */
export const personOfFeed = async (db: Reader, feedId: string): Promise<string | null> => {
  const [row] = await db
    .select({ personId: calendarFeed.personId })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.tenantId, env.tenant), eq(calendarFeed.id, feedId)));
  if (!row) return null;
  return (await newestFeedOf(db, row.personId)) === feedId ? row.personId : null;
};

export type CalendarSession = {
  readonly sessionId: string;
  readonly title: string;
  readonly content: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly link: string | null;
  readonly cancelled: boolean;
  readonly classRevision: number;
  readonly sessionRevision: number;
};

type Row = {
  id: string;
  title: string;
  content: string;
  starts_at: string;
  ends_at: string;
  place: string | null;
  link: string | null;
  cancelled: boolean;
  class_revision: number;
  revision: number;
};

/** The sessions of one class, or of every class somebody has a seat in or once had; a seat given up is called off. */
export const calendarClasses = async (
  db: Reader,
  of: { readonly classId: string } | { readonly personId: string },
): Promise<CalendarSession[]> => {
  const hers = 'personId' in of ? isPerson(sql`r.person_id`, of.personId) : null;
  const which =
    'classId' in of
      ? sql`c.id = ${of.classId}`
      : sql`exists (select 1 from class_registration r where r.tenant_id = c.tenant_id and r.class_id = c.id
              and ${hers} and r.kind in ('registered', 'promoted'))`;
  const left =
    hers === null
      ? sql`false`
      : sql`(select r.kind = 'cancelled' from class_registration r where r.tenant_id = c.tenant_id and r.class_id = c.id
              and ${hers} order by r.number desc limit 1)`;
  // A seat given up or taken again is a change too: its events count into the sequence.
  const turns =
    hers === null
      ? sql`0`
      : sql`(select count(*)::int from class_registration r where r.tenant_id = c.tenant_id and r.class_id = c.id
              and ${hers})`;
  const rows = await db.execute<Row>(sql`
    select s.id, c.title, s.content, s.starts_at::text, s.ends_at::text, s.place, s.link,
           (s.cancelled_at is not null or c.cancelled_at is not null or ${left}) as cancelled,
           c.revision + ${turns} as class_revision, s.revision
      from class_session s join class c on c.tenant_id = s.tenant_id and c.id = s.class_id
     where s.tenant_id = ${env.tenant} and ${which} order by s.starts_at, s.id limit 2000`);
  return rows.map((row) => ({
    ...{ sessionId: row.id, title: row.title, content: row.content },
    ...{ startsAt: new Date(row.starts_at), endsAt: new Date(row.ends_at) },
    ...{ place: row.place, link: row.link, cancelled: row.cancelled },
    ...{ classRevision: row.class_revision, sessionRevision: row.revision },
  }));
};
