import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { enqueue } from '#db/queries/jobs.ts';
import { env } from '#lib/env.ts';

/** Stands in the queue for all people: units changed. */
export const everybody = '00000000-0000-0000-0000-000000000000';

/**
 * Says, in the transaction that writes the change, that memberships must be derived anew: of the people whose ids a
 * query selects, or of everybody.
 */
export const queueForAudiences = async (tx: Reader, people: SQL | typeof everybody): Promise<void> => {
  const ids = typeof people === 'string' ? sql`select ${people}::uuid` : people;
  // `do update` locks a waiting row, so that a refresh under way cannot take the mark of a change it has not seen.
  await tx.execute(sql`
    insert into audience_queue (tenant_id, person_id, marked_at)
    select ${env.tenant}, marked.id, now() from (select distinct m.id from (${ids}) as m(id)) marked order by marked.id
    on conflict (tenant_id, person_id) do update set marked_at = excluded.marked_at`);
  await enqueue(tx, 'refresh-audiences', {}, 'refresh-audiences');
};
