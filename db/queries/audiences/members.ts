import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import { env } from '#lib/env.ts';
import { lockKey, uuids } from '../standings.ts';
import { compileAudience } from './compile.ts';
import { latestAudienceRule } from './latest-rule.ts';
import { everybody } from './queue.ts';

/** Derives all members of an audience anew by its newest version: three statements, however many people. */
export const rebuildAudienceMembers = async (tx: Reader, audienceId: string): Promise<void> => {
  await lockKey(tx, 'audience-members');
  const latest = await latestAudienceRule(tx, audienceId);
  await tx.execute(sql`
    delete from audience_member where tenant_id = ${env.tenant} and audience_id = ${audienceId}`);
  if (latest) await addMembers(tx, audienceId, latest.rule);
};

const addMembers = async (
  tx: Reader,
  audienceId: string,
  rule: AudienceRule,
  people?: SQL,
): Promise<void> => {
  await tx.execute(sql`
    insert into audience_member (tenant_id, audience_id, person_id, position_id, unit_id, valid_from, valid_to)
    select ${env.tenant}, ${audienceId}, m.person_id, m.position_id, m.unit_id, m.valid_from, m.valid_to
      from (${compileAudience(rule, people)}) m`);
};

/** Ids of the audiences that are not closed, oldest first. */
export const openAudienceIds = async (db: Reader): Promise<string[]> => {
  const rows = await db.execute<{ id: string }>(sql`
    select id from audience where tenant_id = ${env.tenant} and closed_at is null order by recorded_at, id`);
  return rows.map((row) => row.id);
};

/**
 * Takes up to `limit` waiting people and derives their memberships in every open audience anew: three statements an
 * audience. When the units changed, everybody's. Gives the number of people taken. One at a time.
 */
export const refreshQueuedMembers = async (tx: Reader, limit: number): Promise<number> => {
  await lockKey(tx, 'audience-members');
  const rows = await tx.execute<{ person_id: string }>(sql`
    delete from audience_queue where tenant_id = ${env.tenant} and person_id in (
      select person_id from audience_queue where tenant_id = ${env.tenant}
       order by person_id limit ${limit} for update skip locked)
    returning person_id`);
  if (rows.length === 0) return 0;
  if (rows.some((row) => row.person_id === everybody)) {
    for (const audienceId of await openAudienceIds(tx)) await rebuildAudienceMembers(tx, audienceId);
    return rows.length;
  }
  const taken = uuids(rows.map((row) => row.person_id));
  // What changes about a duplicate changes the person she was merged into.
  const people = sql`select unnest(${taken}) union select a.kept_id from person_alias a
    where a.tenant_id = ${env.tenant} and a.person_id = any(${taken})`;
  for (const audienceId of await openAudienceIds(tx)) {
    const latest = await latestAudienceRule(tx, audienceId);
    if (!latest) continue;
    await tx.execute(sql`
      delete from audience_member
       where tenant_id = ${env.tenant} and audience_id = ${audienceId} and person_id in (${people})`);
    await addMembers(tx, audienceId, latest.rule, people);
  }
  return rows.length;
};

/** Stored memberships of open audiences that the rules do not give, and given ones that are not stored; nobody who waits. */
export const memberDifferences = async (
  db: Reader,
): Promise<{ audienceId: string; personId: string; what: 'stored' | 'missing' }[]> => {
  const found: { audienceId: string; personId: string; what: 'stored' | 'missing' }[] = [];
  const columns = sql`person_id, position_id, unit_id, valid_from, valid_to`;
  for (const audienceId of await openAudienceIds(db)) {
    const latest = await latestAudienceRule(db, audienceId);
    if (!latest) continue;
    const rows = await db.execute<{ person_id: string; what: 'stored' | 'missing' }>(sql`
      with given as materialized (select ${columns} from (${compileAudience(latest.rule)}) m),
           stored as materialized (select ${columns} from audience_member
                      where tenant_id = ${env.tenant} and audience_id = ${audienceId})
      select d.person_id, d.what from (
        select 'stored' as what, s.* from (select * from stored except select * from given) s
        union all select 'missing', g.* from (select * from given except select * from stored) g) d
       where not exists (select 1 from audience_queue q where q.tenant_id = ${env.tenant} and q.person_id in (d.person_id, ${everybody}))
         and not exists (select 1 from standing_queue q where q.tenant_id = ${env.tenant} and q.person_id = d.person_id)
       limit 50`);
    found.push(...rows.map((row) => ({ audienceId, personId: row.person_id, what: row.what })));
  }
  return found;
};
