import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { AudienceRule } from '#domain/audiences/rule.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { env } from '#lib/env.ts';
import { uuids } from '../standings.ts';

/** What the ids in some rules are called: units by their newest name, courses by their newest title. */
export type RuleNames = {
  readonly units: Readonly<Record<string, string>>;
  readonly courses: Readonly<Record<string, LocalText>>;
};

/** Two statements, however many rules; `more` units may be asked for besides. */
export const namesInRules = async (
  db: Reader,
  rules: readonly AudienceRule[],
  more: readonly (string | null)[] = [],
): Promise<RuleNames> => {
  const clauses = rules.flatMap((rule) => rule.anyOf);
  const unitIds = clauses.flatMap(({ post }) =>
    post.flatMap((each) => (each.kind === 'units' ? each.unitIds : [])),
  );
  const courseIds = clauses.flatMap(({ person }) =>
    person.flatMap((each) => (each.kind === 'completed-course' ? each.courseIds : [])),
  );
  const asked = [...unitIds, ...more.filter((id) => id !== null)];
  const units = await db.execute<{ id: string; name: string }>(sql`
    select distinct on (unit_id) unit_id as id, name from org_unit_name
     where tenant_id = ${env.tenant} and unit_id = any(${uuids(asked)}) order by unit_id, valid_from desc`);
  const courses = await db.execute<{ id: string; title: LocalText }>(sql`
    select distinct on (course_id) course_id as id, title from course_version
     where tenant_id = ${env.tenant} and course_id = any(${uuids(courseIds)}) order by course_id, number desc`);
  return {
    units: Object.fromEntries(units.map(({ id, name }) => [id, name])),
    courses: Object.fromEntries(courses.map(({ id, title }) => [id, title])),
  };
};

/** Every course by its newest title, in the order of their codes. */
export const coursesToChoose = async (db: Reader): Promise<{ id: string; title: LocalText }[]> => [
  ...(await db.execute<{ id: string; title: LocalText }>(sql`
    select c.id, v.title from course c join lateral (
      select title from course_version v where v.tenant_id = c.tenant_id and v.course_id = c.id
       order by number desc limit 1) v on true
     where c.tenant_id = ${env.tenant} order by c.code`)),
];
