import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { visiblePeople } from '#db/visible.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { compileAudience } from './compile.ts';

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

/** How many of the people an actor may see a rule takes in on a day, and who enters and leaves against another rule. One statement. */
export const previewCounts = async (db: Reader, actor: Actor, asked: Asked): Promise<PreviewCounts> => {
  const [row] = await db.execute<PreviewCounts>(sql`
    ${compared(asked)}
    select count(*) filter (where c.after)::int as after, count(*) filter (where c.before)::int as before,
           count(*) filter (where c.after and not c.before)::int as enters,
           count(*) filter (where c.before and not c.after)::int as leaves
      from compared c where ${visiblePeople(actor, sql`c.person_id`, asked.today)}`);
  return row ?? { after: 0, before: 0, enters: 0, leaves: 0 };
};

/** One page of them by given name, continuing behind a person. One statement. */
export const previewPeople = async (
  db: Reader,
  actor: Actor,
  asked: Asked,
  page: { readonly list: PreviewList; readonly after: string | null; readonly limit: number },
): Promise<ListedName[]> => [
  ...(await db.execute<ListedName>(sql`
    ${compared(asked)}
    ${namesOf(sql`(select c.person_id from compared c where ${parts[page.list]})`, actor, asked.today, page)}`)),
];

const parts: Readonly<Record<PreviewList, SQL>> = {
  all: sql`c.after`,
  enters: sql`c.after and not c.before`,
  leaves: sql`c.before and not c.after`,
};

const compared = ({ rule, standing, on }: Asked): SQL => {
  const on_ = (each: AudienceRule): SQL => sql`
    select distinct m.person_id from (${compileAudience(each)}) m
     where m.valid_from <= ${on} and (m.valid_to is null or m.valid_to >= ${on})`;
  if (!standing)
    return sql`with compared as materialized (select d.person_id, true as after, false as before from (${on_(rule)}) d)`;
  return sql`
    with compared as materialized (
      select person_id, d.person_id is not null as after, s.person_id is not null as before
        from (${on_(rule)}) d full join (${on_(standing)}) s using (person_id))`;
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
    select i.person_id as id, i.full_name as "fullName", i.born_on::text as "bornOn", i.id_number_tail as "idNumberTail"
      from identity i where i.tenant_id = ${env.tenant} and i.person_id in ${ids}
       and ${visiblePeople(actor, sql`i.person_id`, today)} ${behind}
     order by given_name_first(i.full_name) collate "vi-x-icu", i.person_id limit ${page.limit}`;
};
