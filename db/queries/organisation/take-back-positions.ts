import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { env } from '#lib/env.ts';

/**
 * Takes back what an event did to people's posts. A post nobody has touched since stands again as it was; one that was
 * changed since keeps the change and goes back to its former unit. Posts that later went elsewhere stay there. Gives the
 * people concerned. Four statements.
 */
export const takeBackPositions = async (
  tx: Tx,
  eventId: string,
  correctionId: string,
  now: Date,
): Promise<string[]> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const copied = sql`title, title_folded, category, leader, dx_specialist, core_officer`;
  const rows = await tx.execute<{ person_id: string }>(sql`
    with recursive mine as (
      select p.*, m.part from org_event_position m join position p on p.tenant_id = m.tenant_id and p.id = m.position_id
       where m.tenant_id = ${env.tenant} and m.event_id = ${eventId}::uuid),
    origin as (select mine.*, not exists (select 1 from mine made where made.supersedes_id = mine.id
        and made.part <> 'superseded' and made.superseded_at is not null) as untouched
      from mine where part = 'superseded'),
    chain as (
      select mine.id, origin.unit_id as back_to, mine.unit_id as came_to
        from mine join origin on origin.id = mine.supersedes_id and not origin.untouched where mine.part = 'opened'
      union
      select n.id, chain.back_to, chain.came_to from chain
        join position n on n.tenant_id = ${env.tenant} and n.supersedes_id = chain.id),
    undone as (
      select mine.id from mine join origin on origin.id = mine.supersedes_id and origin.untouched where mine.part <> 'superseded'
      union
      select p.id from chain join position p on p.tenant_id = ${env.tenant} and p.id = chain.id
       where p.superseded_at is null and p.unit_id = chain.came_to),
    superseded as (update position set superseded_at = ${at} from undone
      where position.tenant_id = ${env.tenant} and position.id = undone.id and position.superseded_at is null
      returning position.id, position.person_id),
    restored as (insert into position (tenant_id, id, person_id, unit_id, ${copied}, valid_from, valid_to, recorded_at, supersedes_id, import_id)
      select ${env.tenant}, gen_random_uuid(), person_id, unit_id, ${copied}, valid_from, valid_to, ${at}, id, import_id
        from origin where untouched
      union all
      select ${env.tenant}, gen_random_uuid(), p.person_id, chain.back_to, p.title, p.title_folded, p.category, p.leader,
             p.dx_specialist, p.core_officer, p.valid_from, p.valid_to, ${at}, p.id, p.import_id
        from chain join position p on p.tenant_id = ${env.tenant} and p.id = chain.id
       where p.superseded_at is null and p.unit_id = chain.came_to
      returning id, person_id),
    kept as (insert into org_event_position (tenant_id, event_id, position_id, part)
      select ${env.tenant}, ${correctionId}::uuid, id, 'superseded' from superseded
      union all select ${env.tenant}, ${correctionId}::uuid, id, 'opened' from restored)
    select person_id from superseded union select person_id from restored`);
  return rows.map((row) => row.person_id);
};
