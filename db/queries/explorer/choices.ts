import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { type UnitRow, unitsOn, unitsUnder } from '#db/queries/units.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import type { Scope } from './compile.ts';

export type Choice = { readonly value: string; readonly label: string };

/** What a question may be narrowed to: the units in reach, the courses of the catalogue, the duties there are. */
export type Choices = {
  readonly units: readonly Choice[];
  readonly courses: readonly Choice[];
  readonly duties: readonly Choice[];
};

export const explorerChoices = async (
  db: Reader,
  scope: Scope,
  today: Day,
  language: keyof LocalText,
): Promise<Choices> => {
  const [units, mine, courses, duties] = await Promise.all([
    unitsOn(db, 'agency', today),
    scope === 'province' ? null : unitsUnder(db, scope, today),
    db.execute<Choice>(sql`
      select distinct on (c.code) c.code as value, v.title->>${language} as label from course c
        join course_version v on v.tenant_id = c.tenant_id and v.course_id = c.id
       where c.tenant_id = ${env.tenant} order by c.code, v.number desc`),
    db.execute<Choice>(sql`
      select o.id as value, (o.title->>${language}) || ' (' || o.period_id || ')' as label from obligation o
       where o.tenant_id = ${env.tenant} order by o.due_on desc, o.code limit 200`),
  ]);
  return {
    units: inTree(mine ? units.filter(({ id }) => mine.has(id)) : units),
    courses: [...courses],
    duties: [...duties],
  };
};

/** Units below their parents, each level indented, by name as Vietnamese sorts it. */
const inTree = (units: readonly UnitRow[]): Choice[] => {
  const collator = new Intl.Collator('vi');
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, UnitRow[]>();
  for (const unit of units.toSorted((a, b) => collator.compare(a.name, b.name))) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const from = (parent: string | null, depth: number): Choice[] =>
    (below.get(parent) ?? []).flatMap(({ id, name }) => [
      { value: id, label: `${'\u2003'.repeat(depth)}${name}` },
      ...from(id, depth + 1),
    ]);
  return from(null, 0);
};
