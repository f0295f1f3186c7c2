import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type {
  AudienceFacts,
  CompletionFact,
  PersonHistory,
  PostFact,
  ResultFact,
  TagFact,
  UnitKindFact,
  UnitParentFact,
} from '#domain/audiences/facts.ts';
import { dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

type Of<T> = T & { personId: string };

/** Every fact of a small province as a plain reader finds it, for the domain's evaluator. */
export const readAudienceFacts = async (db: Reader): Promise<AudienceFacts> => {
  const posts = await db.execute<PostFact>(sql`
    select id, person_id as "personId", unit_id as "unitId", title, category, leader, dx_specialist as "dxSpecialist",
           core_officer as "coreOfficer", valid_from::text as "from", valid_to::text as "to"
      from position where tenant_id = ${env.tenant} and superseded_at is null`);
  const kinds = await db.execute<UnitKindFact>(sql`
    select k.unit_id as "unitId", k.kind, coalesce(k.sector, 'state') as sector, k.valid_from::text as "from", k.valid_to::text as "to"
      from org_unit_kind k join org_unit u on u.tenant_id = k.tenant_id and u.id = k.unit_id
     where k.tenant_id = ${env.tenant} and u.tree = 'agency'`);
  const parents = await db.execute<UnitParentFact>(sql`
    select unit_id as "unitId", parent_id as "parentId", valid_from::text as "from", valid_to::text as "to"
      from org_unit_parent where tenant_id = ${env.tenant}`);
  const tags = await db.execute<Of<TagFact>>(sql`
    select person_id as "personId", tag, valid_from::text as "from", valid_to::text as "to"
      from person_tag where tenant_id = ${env.tenant} and superseded_at is null`);
  const here = await db.execute<
    Of<{ courseId: string; group: CompletionFact['group']; at: Date | string }>
  >(sql`
    select c.person_id as "personId", v.course_id as "courseId", v.content_group as "group", c.completed_at as "at"
      from completion c join course_version v on v.tenant_id = c.tenant_id and v.id = c.course_version_id
     where c.tenant_id = ${env.tenant}`);
  const elsewhere = await db.execute<Of<CompletionFact>>(sql`
    select t.person_id as "personId", t.content_group as "group", t.completed_on::text as "on",
           (select c.id from course c where c.tenant_id = t.tenant_id and c.code = t.course_code) as "courseId"
      from external_training t where t.tenant_id = ${env.tenant} and t.completed_on is not null
       and t.id not in (select supersedes_id from external_training where supersedes_id is not null)`);
  const results = await db.execute<Of<ResultFact>>(sql`
    select person_id as "personId", taken_on::text as "on", passed from external_result r
     where tenant_id = ${env.tenant}
       and id not in (select supersedes_id from external_result where supersedes_id is not null)`);
  const completions: Of<CompletionFact>[] = [
    ...here.map((row) => ({ ...row, on: dayOf(new Date(row.at)) })),
    ...elsewhere,
  ];
  const people = new Map<string, PersonHistory>();
  for (const id of new Set([...posts, ...tags, ...completions, ...results].map((row) => row.personId))) {
    const own = <T extends { personId: string }>(rows: readonly T[]): T[] =>
      rows.filter((row) => row.personId === id);
    people.set(id, { completions: own(completions), results: own(results), tags: own(tags) });
  }
  return { posts, kinds, parents, people };
};
