import { type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { communication } from '#db/schema/ledger.ts';
import type { CommunicationKind } from '#domain/ledger/communication.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { recordedBy } from './ledger.ts';

export type Communication = typeof communication.$inferSelect & {
  readonly unitName: string;
  readonly recordedByName: string | null;
  readonly supersededBy: string | null;
};

/** SQL of an entry that is not taken back and not corrected by a row recorded up to the instant. */
export const communicationStands = (recordedUpTo: Date | null): SQL => sql`
  ${communication.tenantId} = ${env.tenant} and not ${communication.withdrawn}
  and ${recordedBy(sql`${communication.recordedAt}`, recordedUpTo)}
  and not exists (select 1 from communication later where later.tenant_id = ${env.tenant}
    and later.supersedes = ${communication.id} and ${recordedBy(sql`later.recorded_at`, recordedUpTo)})`;

// Columns inside a selected subquery are named with their table: alone they would be the subquery's own.
const rows = (db: Reader) =>
  db
    .select({
      entry: communication,
      // As the unit was called when the work ended, or last.
      unitName: sql<string>`coalesce((select n.name from org_unit_name n
        where n.tenant_id = ${env.tenant} and n.unit_id = ${communication}.unit_id
        order by (n.valid_from <= ${communication}.to_on) desc, n.valid_from desc limit 1), '')`,
      recordedByName: sql<string | null>`(select a.display_name from account a
        where a.tenant_id = ${env.tenant} and a.id = ${communication}.recorded_by)`,
      supersededBy: sql<string | null>`(select l.id from communication l
        where l.tenant_id = ${env.tenant} and l.supersedes = ${communication}.id)`,
    })
    .from(communication);

export const communicationById = async (db: Reader, id: string): Promise<Communication | null> => {
  const chain = await communicationChain(db, id);
  return chain.find((entry) => entry.id === id) ?? null;
};

/** An entry with all before and after it, oldest first: what was recorded, and how it was corrected. */
export const communicationChain = async (db: Reader, id: string): Promise<readonly Communication[]> => {
  const found = await rows(db)
    .where(sql`${communication.tenantId} = ${env.tenant} and ${communication.id} in (
      with recursive back as (
        select c.id, c.supersedes from communication c where c.tenant_id = ${env.tenant} and c.id = ${id}
        union select c.id, c.supersedes from back join communication c on c.tenant_id = ${env.tenant} and c.id = back.supersedes),
      whole as (
        select id from back
        union select c.id from whole join communication c on c.tenant_id = ${env.tenant} and c.supersedes = whole.id)
      select id from whole)`)
    .orderBy(communication.recordedAt, communication.id);
  return found.map(({ entry, ...more }) => ({ ...entry, ...more }));
};

/** What stands of the units for which `visible` holds, newest day first; a page of `limit` after an entry. */
export const communicationPage = async (
  db: Reader,
  visible: SQL,
  { kind, after, limit }: { kind: CommunicationKind | null; after: string | null; limit: number },
): Promise<readonly Communication[]> => {
  const found = await rows(db)
    .where(sql`${communicationStands(null)} and ${visible}
      and ${kind === null ? sql`true` : sql`${communication.kind} = ${kind}`}
      and ${
        after === null
          ? sql`true`
          : sql`(${communication.toOn}, ${communication.id}) < (select a.to_on, a.id from communication a where a.tenant_id = ${env.tenant} and a.id = ${after})`
      }`)
    .orderBy(sql`${communication.toOn} desc, ${communication.id} desc`)
    .limit(limit);
  return found.map(({ entry, ...more }) => ({ ...entry, ...more }));
};

export const addCommunication = async (
  tx: Tx,
  row: Omit<typeof communication.$inferInsert, 'tenantId' | 'id'>,
): Promise<string> => {
  const id = newId();
  await tx.insert(communication).values({ tenantId: env.tenant, id, ...row });
  return id;
};

/** Holds an entry until the transaction ends, so that it is corrected once. */
export const lockCommunication = async (tx: Tx, id: string): Promise<void> => {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`communication:${env.tenant}:${id}`}, 0))`,
  );
};

/** A work belongs to the period in which it ended, so that quarters add up to the year. */
export const endedWithin = (from: Day, to: Day): SQL => sql`${communication.toOn} between ${from} and ${to}`;
