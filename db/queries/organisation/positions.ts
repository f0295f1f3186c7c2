import { type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { asJson } from '#db/queries/import-write/insert-many.ts';
import { uuids } from '#db/queries/standings.ts';
import type { PeopleMove } from '#domain/organisation/event.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/**
 * The posts that an event of a day changes, each with the unit it goes to (null: the post ends). Who is not named goes by
 * the shares: the people of the unit in the order of their ids are cut at the shares, so that one person's posts stay
 * together and every question gives the same answer until somebody has moved.
 */
const movingPosts = (moves: readonly PeopleMove[], day: Day): SQL => {
  const units = moves.map((move) => ({ unit_id: move.unitId, ends: move.targets.length === 0 }));
  const cuts = moves.flatMap((move) => {
    const total = move.targets.reduce((sum, { share }) => sum + share, 0);
    let sum = 0;
    return move.targets.map(({ unitId, share }) => {
      const low = sum;
      sum += share;
      return { unit_id: move.unitId, target_id: unitId, low, high: sum, total };
    });
  });
  const named = moves.flatMap((move) =>
    Object.entries(move.named).map(([personId, target]) => ({
      ...{ unit_id: move.unitId, person_id: personId, target_id: target },
    })),
  );
  return sql`
    leaving as (select * from jsonb_to_recordset(${asJson(units)}::jsonb) as m(unit_id uuid, ends boolean)),
    cut as (select * from jsonb_to_recordset(${asJson(cuts)}::jsonb)
      as c(unit_id uuid, target_id uuid, low bigint, high bigint, total bigint)),
    named as (select * from jsonb_to_recordset(${asJson(named)}::jsonb) as n(unit_id uuid, person_id uuid, target_id uuid)),
    post as (select p.* from position p join leaving on leaving.unit_id = p.unit_id
      where p.tenant_id = ${env.tenant} and p.superseded_at is null and (p.valid_to is null or p.valid_to >= ${day})),
    ranked as (select unit_id, person_id, row_number() over (partition by unit_id order by person_id) - 1 as rank,
        count(*) over (partition by unit_id) as people
      from (select distinct unit_id, person_id from post) who
      where not exists (select 1 from named where named.unit_id = who.unit_id and named.person_id = who.person_id)),
    goes as (
      select unit_id, person_id, target_id from named
      union all
      select ranked.unit_id, ranked.person_id, cut.target_id from ranked join cut on cut.unit_id = ranked.unit_id
       where (ranked.rank * 2 + 1) * cut.total >= cut.low * ranked.people * 2
         and (ranked.rank * 2 + 1) * cut.total < cut.high * ranked.people * 2),
    moving as (select post.*, goes.target_id from post join leaving on leaving.unit_id = post.unit_id
      left join goes on goes.unit_id = post.unit_id and goes.person_id = post.person_id
      where leaving.ends or goes.target_id is distinct from post.unit_id)`;
};

/** How many people and posts an event of a day changes, by the unit they leave and the one they go to. */
export const countMoves = async (
  db: Reader,
  moves: readonly PeopleMove[],
  day: Day,
): Promise<{ unitId: string; targetId: string | null; people: number; posts: number }[]> => {
  if (moves.length === 0) return [];
  const rows = await db.execute<{
    unit_id: string;
    target_id: string | null;
    people: number;
    posts: number;
  }>(sql`
    with ${movingPosts(moves, day)}
    select unit_id, target_id, count(distinct person_id)::int as people, count(*)::int as posts
      from moving group by unit_id, target_id order by unit_id, target_id`);
  return rows.map((row) => ({
    ...{ unitId: row.unit_id, targetId: row.target_id, people: row.people, posts: row.posts },
  }));
};

/** How many different people an event of a day concerns. */
export const countMovingPeople = async (
  db: Reader,
  moves: readonly PeopleMove[],
  day: Day,
): Promise<number> => {
  if (moves.length === 0) return 0;
  const [row] = await db.execute<{ people: number }>(
    sql`with ${movingPosts(moves, day)} select count(distinct person_id)::int as people from moving`,
  );
  return row?.people ?? 0;
};

/**
 * Lets up to `limit` people follow an event: their posts are superseded, closed on the day before and opened in the new
 * unit. Where somebody already holds a post of the same name there, only the days not yet covered are opened. Gives the
 * people moved; an empty list when nobody is left to move. Moves by shares must be settled in one go.
 */
export const movePeople = async (
  tx: Tx,
  event: { id: string; effectiveOn: Day; moves: readonly PeopleMove[] },
  now: Date,
  limit: number,
): Promise<string[]> => {
  const { id, effectiveOn: day, moves } = event;
  if (moves.length === 0) return [];
  const at = sql`${now.toISOString()}::timestamptz`;
  const copied = sql`title, title_folded, category, leader, dx_specialist, core_officer`;
  const rows = await tx.execute<{ person_id: string }>(sql`
    with ${movingPosts(moves, day)},
    batch as (select distinct person_id from moving order by person_id limit ${limit}),
    source as (select moving.* from moving join batch on batch.person_id = moving.person_id),
    superseded as (update position set superseded_at = ${at} from source
      where position.tenant_id = ${env.tenant} and position.id = source.id returning position.id),
    closed as (insert into position (tenant_id, id, person_id, unit_id, ${copied}, valid_from, valid_to, recorded_at, supersedes_id)
      select ${env.tenant}, gen_random_uuid(), person_id, unit_id, ${copied}, valid_from, ${day}::date - 1, ${at}, id
        from source where valid_from < ${day} returning id),
    opened as (insert into position (tenant_id, id, person_id, unit_id, ${copied}, valid_from, valid_to, recorded_at, supersedes_id)
      select ${env.tenant}, gen_random_uuid(), source.person_id, source.target_id, ${copied}, lower(piece), upper(piece) - 1, ${at}, source.id
        from source cross join lateral unnest(
          datemultirange(daterange(greatest(source.valid_from, ${day}::date), source.valid_to, '[]'))
          - coalesce((select range_agg(daterange(other.valid_from, other.valid_to, '[]')) from position other
              where other.tenant_id = ${env.tenant} and other.person_id = source.person_id and other.superseded_at is null
                and other.title_folded = source.title_folded and other.unit_id = source.target_id
                and not exists (select 1 from source s where s.id = other.id)), '{}'::datemultirange)
          - coalesce((select range_agg(daterange(greatest(twin.valid_from, ${day}::date), twin.valid_to, '[]')) from source twin
              where twin.person_id = source.person_id and twin.title_folded = source.title_folded
                and twin.target_id = source.target_id and twin.id < source.id), '{}'::datemultirange)) as piece
       where source.target_id is not null returning id),
    kept as (insert into org_event_position (tenant_id, event_id, position_id, part)
      select ${env.tenant}, ${id}::uuid, id, 'superseded' from superseded
      union all select ${env.tenant}, ${id}::uuid, id, 'closed' from closed
      union all select ${env.tenant}, ${id}::uuid, id, 'opened' from opened)
    select person_id from batch`);
  return rows.map((row) => row.person_id);
};

/** Units that end on their last day though somebody is still posted there afterwards: how many people. */
export const peopleLeftBehind = async (
  db: Reader,
  units: readonly { readonly unitId: string; readonly lastDay: Day }[],
): Promise<number> => {
  if (units.length === 0) return 0;
  const rows = units.map(({ unitId, lastDay }) => ({ unit_id: unitId, last_day: lastDay }));
  const [row] = await db.execute<{ people: number }>(sql`
    select count(distinct p.person_id)::int as people
      from jsonb_to_recordset(${asJson(rows)}::jsonb) as u(unit_id uuid, last_day date)
      join position p on p.tenant_id = ${env.tenant} and p.unit_id = u.unit_id and p.superseded_at is null
       and (p.valid_to is null or p.valid_to > u.last_day)`);
  return row?.people ?? 0;
};

/** SQL for the ids of everybody with a post of today's knowledge in some units on a day or later. */
export const peopleOfUnits = (unitIds: readonly string[], day: Day): SQL => sql`
  select p.person_id from position p where p.tenant_id = ${env.tenant} and p.superseded_at is null
     and p.unit_id = any(${uuids(unitIds)}) and (p.valid_to is null or p.valid_to >= ${day})`;
