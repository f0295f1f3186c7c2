import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { visiblePeople } from '#db/visible.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { compileAudienceOn } from './compile.ts';

export const previewLists = ['all', 'enters', 'leaves'] as const;
export type PreviewList = (typeof previewLists)[number];

/** People, each once, however many of their positions are in the audience. */
export type PreviewCounts = {
  readonly after: number;
  readonly before: number;
  readonly enters: number;
  readonly leaves: number;
};
export type ListedName = {
  readonly id: string;
  readonly fullName: string;
  readonly bornOn: Day | null;
  readonly idNumberTail: string | null;
};

type Asked = {
  readonly rule: AudienceRule;
  readonly standing: AudienceRule | null;
  readonly on: Day;
  readonly today: Day;
};

/**
 * How many of the people an actor may see a rule takes in on a day, who enters and leaves against another rule, and one
 * page of the people of one list by given name, continuing behind a person. One statement, which asks each rule once.
 */
export const previewOf = async (
  db: Reader,
  actor: Actor,
  asked: Asked,
  page: { readonly list: PreviewList; readonly after: string | null; readonly limit: number },
): Promise<{ counts: PreviewCounts; people: ListedName[] }> => {
  const rows = await db.execute<PreviewCounts & { person: ListedName | null }>(sql`
    with compared as materialized (${compared(asked)}),
    counts as (
      select count(*) filter (where c.after)::int as after, count(*) filter (where c.before)::int as before,
             count(*) filter (where c.after and not c.before)::int as enters,
             count(*) filter (where c.before and not c.after)::int as leaves
        from compared c where ${visiblePeople(actor, sql`c.person_id`, asked.today)}),
    page as (${namesOf(sql`(select c.person_id from compared c where ${parts[page.list]})`, actor, asked.today, page)})
    select counts.*, page.place, to_jsonb(page) - 'place' as person
      from counts left join page on true order by page.place`);
  const [{ after, before, enters, leaves } = { after: 0, before: 0, enters: 0, leaves: 0 }] = rows;
  return {
    counts: { after, before, enters, leaves },
    people: rows.flatMap(({ person }) => (person ? [person] : [])),
  };
};

const parts: Readonly<Record<PreviewList, SQL>> = {
  all: sql`c.after`,
  enters: sql`c.after and not c.before`,
  leaves: sql`c.before and not c.after`,
};

const compared = ({ rule, standing, on }: Asked): SQL => {
  const inside = (each: AudienceRule): SQL =>
    sql`(select distinct m.person_id from (${compileAudienceOn(each, on)}) m)`;
  return standing
    ? sql`select person_id, d.person_id is not null as after, s.person_id is not null as before
            from ${inside(rule)} d full join ${inside(standing)} s using (person_id)`
    : sql`select d.person_id, true as after, false as before from ${inside(rule)} d`;
};

/** The stored members of an audience on a day that an actor may see: how many, and one page by given name. Two statements. */
export const membersOn = async (
  db: Reader,
  actor: Actor,
  of: { readonly audienceId: string; readonly on: Day; readonly today: Day },
  page: { readonly after: string | null; readonly limit: number },
): Promise<{ people: ListedName[]; total: number }> => {
  const ids = sql`(select distinct m.person_id from audience_member m
    where m.tenant_id = ${env.tenant} and m.audience_id = ${of.audienceId}
      and m.valid_from <= ${of.on} and (m.valid_to is null or m.valid_to >= ${of.on}))`;
  const [row] = await db.execute<{ total: number }>(sql`
    select count(*)::int as total from ${ids} c where ${visiblePeople(actor, sql`c.person_id`, of.today)}`);
  const people = await db.execute<ListedName>(namesOf(ids, actor, of.today, page));
  return { people: [...people], total: row?.total ?? 0 };
};

/**
 * `is true` keeps the planner from joining, and then sorting all names of a large audience by Vietnamese rules: it walks
 * the index of names and looks each person up in a hash until the page is full.
 */
const namesOf = (
  ids: SQL,
  actor: Actor,
  today: Day,
  page: { readonly after: string | null; readonly limit: number },
): SQL => {
  const behind = page.after
    ? sql`and (given_name_first(i.full_name) collate "vi-x-icu", i.person_id) >
        (select given_name_first(last.full_name) collate "vi-x-icu", last.person_id from identity last
          where last.tenant_id = ${env.tenant} and last.person_id = ${page.after})`
    : sql``;
  return sql`
    select i.person_id as id, i.full_name as "fullName", i.born_on::text as "bornOn", i.id_number_tail as "idNumberTail",
           row_number() over (order by given_name_first(i.full_name) collate "vi-x-icu", i.person_id) as place
      from identity i where i.tenant_id = ${env.tenant} and (i.person_id in ${ids}) is true
       and ${visiblePeople(actor, sql`i.person_id`, today)} ${behind}
     order by given_name_first(i.full_name) collate "vi-x-icu", i.person_id limit ${page.limit}`;
};
