import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Tree } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** How many posts are held in each unit on a day, by what is known now; units without any are missing. */
export const postsByUnit = async (db: Reader, day: Day): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.execute<{ unit_id: string; posts: number }>(sql`
    select unit_id, count(*)::int as posts from position
     where tenant_id = ${env.tenant} and superseded_at is null
       and valid_from <= ${day} and (valid_to is null or valid_to >= ${day}) group by unit_id`);
  return new Map(rows.map((row) => [row.unit_id, row.posts]));
};

/** Different people with a post exactly in a unit, and in it or below it, on a day. */
export const peopleCounts = async (
  db: Reader,
  unitId: string,
  day: Day,
): Promise<{ own: number; subtree: number }> => {
  const [row] = await db.execute<{ own: number; subtree: number }>(sql`
    with recursive down as (
      select ${unitId}::uuid as unit_id
      union
      select p.unit_id from down join org_unit_parent p on p.tenant_id = ${env.tenant} and p.parent_id = down.unit_id
        and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day}))
    select count(distinct p.person_id)::int as subtree,
           count(distinct p.person_id) filter (where p.unit_id = ${unitId}::uuid)::int as own
      from position p join down on down.unit_id = p.unit_id
     where p.tenant_id = ${env.tenant} and p.superseded_at is null
       and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})`);
  return { own: row?.own ?? 0, subtree: row?.subtree ?? 0 };
};

export type UnitHead = {
  readonly id: string;
  readonly tree: Tree;
  readonly code: string;
  readonly demo: boolean;
  /** The first and the last day of its life; `to` null: it lives on. Null: it never lived, its founding was taken back. */
  readonly life: { readonly from: Day; readonly to: Day | null } | null;
};

export const unitHead = async (db: Reader, unitId: string): Promise<UnitHead | null> => {
  const [row] = await db.execute<{
    id: string;
    tree: Tree;
    code: string;
    demo: boolean;
    from: Day | null;
    to: Day | null;
  }>(sql`
    select u.id, u.tree, u.code, u.demo, min(k.valid_from)::text as from,
           case when bool_or(k.valid_to is null) then null else max(k.valid_to)::text end as to
      from org_unit u left join org_unit_kind k on k.tenant_id = u.tenant_id and k.unit_id = u.id
     where u.tenant_id = ${env.tenant} and u.id = ${unitId} group by u.tenant_id, u.id, u.tree, u.code, u.demo`);
  if (!row) return null;
  const { id, tree, code, demo, from, to } = row;
  return { ...{ id, tree, code, demo }, life: from === null ? null : { from, to } };
};

export type DatedLine = {
  readonly aspect: 'name' | 'kind' | 'parent';
  readonly value: string;
  /** The unit it stands under, for a parent. */
  readonly unitId: string | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly document: string | null;
};

/** Everything that is dated about a unit, by aspect and day; a parent as it was called on its first day there. */
export const unitLines = async (db: Reader, unitId: string): Promise<DatedLine[]> => {
  const rows = await db.execute<{
    aspect: DatedLine['aspect'];
    value: string;
    unit_id: string | null;
    from: Day;
    to: Day | null;
    document: string | null;
  }>(sql`
    select 'name' as aspect, name as value, null::uuid as unit_id, valid_from::text as from, valid_to::text as to, document
      from org_unit_name where tenant_id = ${env.tenant} and unit_id = ${unitId}
    union all
    select 'kind', kind, null, valid_from::text, valid_to::text, document
      from org_unit_kind where tenant_id = ${env.tenant} and unit_id = ${unitId}
    union all
    select 'parent', coalesce((select n.name from org_unit_name n where n.tenant_id = p.tenant_id and n.unit_id = p.parent_id
        order by n.valid_from > p.valid_from, abs(n.valid_from - p.valid_from) limit 1), ''), p.parent_id,
        p.valid_from::text, p.valid_to::text, p.document
      from org_unit_parent p where p.tenant_id = ${env.tenant} and p.unit_id = ${unitId}
    order by 1, 4`);
  return rows.map((row) => ({
    ...{ aspect: row.aspect, value: row.value, unitId: row.unit_id },
    ...{ from: row.from, to: row.to, document: row.document },
  }));
};

export type Successor = {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly on: Day;
  /** True: it took over from the unit; false: the unit took over from it. */
  readonly after: boolean;
};

export const successorsOf = async (db: Reader, unitId: string): Promise<Successor[]> => {
  const rows = await db.execute<{
    unit_id: string;
    code: string;
    name: string | null;
    on: Day;
    after: boolean;
  }>(sql`
    select other.unit_id, u.code, other.on::text as on, other.after,
           (select n.name from org_unit_name n where n.tenant_id = u.tenant_id and n.unit_id = u.id order by n.valid_from desc limit 1) as name
      from (select successor_id as unit_id, succeeded_on as on, true as after from org_unit_successor
             where tenant_id = ${env.tenant} and unit_id = ${unitId}
            union all
            select unit_id, succeeded_on, false from org_unit_successor
             where tenant_id = ${env.tenant} and successor_id = ${unitId}) other
      join org_unit u on u.tenant_id = ${env.tenant} and u.id = other.unit_id
     order by other.after, other.on, u.code`);
  return rows.map((row) => ({
    ...{ unitId: row.unit_id, code: row.code, name: row.name ?? row.code, on: row.on, after: row.after },
  }));
};

/** Kinds that units of a tree have or had, the commonest first. */
export const kindsInUse = async (db: Reader, tree: Tree): Promise<string[]> => {
  const rows = await db.execute<{ kind: string }>(sql`
    select k.kind from org_unit_kind k join org_unit u on u.tenant_id = k.tenant_id and u.id = k.unit_id
     where k.tenant_id = ${env.tenant} and u.tree = ${tree} group by k.kind order by count(*) desc, k.kind limit 40`);
  return rows.map((row) => row.kind);
};

export type UnitPerson = {
  readonly personId: string;
  readonly fullName: string | null;
  readonly title: string;
};

/** Who holds a post in a unit on a day or later, by given name; at most `limit`. */
export const unitPeople = async (
  db: Reader,
  unitId: string,
  day: Day,
  limit: number,
): Promise<UnitPerson[]> => {
  const rows = await db.execute<{ person_id: string; full_name: string | null; title: string }>(sql`
    select p.person_id, i.full_name, string_agg(distinct p.title, ', ') as title
      from position p left join identity i on i.tenant_id = p.tenant_id and i.person_id = p.person_id
     where p.tenant_id = ${env.tenant} and p.unit_id = ${unitId} and p.superseded_at is null
       and (p.valid_to is null or p.valid_to >= ${day})
     group by p.person_id, i.full_name
     order by given_name_first(i.full_name) collate "vi-x-icu", p.person_id limit ${limit}`);
  return rows.map((row) => ({ personId: row.person_id, fullName: row.full_name, title: row.title }));
};
