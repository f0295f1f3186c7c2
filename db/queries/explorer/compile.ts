import { type SQL, sql } from 'drizzle-orm';
import { subtreeOf } from '#db/queries/units.ts';
import { behind, type Dimension, datasets, type Measure } from '#domain/explorer/layer.ts';
import type { Place, Question } from '#domain/explorer/question.ts';
import { type At, conditionOf, keyOf, measureOf, sourceOf } from './datasets.ts';

/** The units whose rows may be looked at, with everything below them today. */
export type Scope = readonly string[] | 'province';

/** Beyond so many numbers an answer is cut; totals come first and are always there. */
export const mostCells = 20_000;

/**
 * A question as one statement. What somebody typed or chose is in its parameters and never in its text. Permission and
 * filters are applied to every row before anything is counted; totals are counted anew (grouping sets), because somebody
 * who stands in two rows is one person in their total.
 */
export const compileQuestion = (question: Question, scope: Scope, at: At): SQL => {
  const axes = axesOf(question);
  const keys = axes.map((_, index) => sql.raw(`k${index}`));
  const rows = keys.slice(0, question.rows.length);
  const column = question.column ? keys.slice(-1) : [];
  const sets = [[...rows, ...column], rows, column, []].filter(
    (set, index, all) =>
      all.findIndex((other) => other.length === set.length && other[0] === set[0]) === index,
  );
  const columns = [
    axes.length > 0 ? sql`grouping(${sql.join(keys, sql`, `)})::int as level` : sql`0 as level`,
    ...keys.flatMap((key, index) => [key, sql`max(${sql.raw(`n${index}`)}) as ${sql.raw(`n${index}`)}`]),
    ...question.measures.map((measure, index) => sql`${measureOf(measure)} as ${sql.raw(`m${index}`)}`),
  ];
  const named = axes.flatMap((dimension, index) => {
    const { key, name } = keyOf(dimension);
    return [sql`, ${key} as ${keys[index] ?? sql``}, ${name ?? sql`null::text`} as ${sql.raw(`n${index}`)}`];
  });
  return sql`
    select ${sql.join(columns, sql`, `)}
      from (select b.*${sql.join(named)} from ${sourceOf(question.dataset, at).from} b where ${whereOf(question, scope, at)}) b
     group by grouping sets (${sql.join(
       sets.map((set) => sql`(${sql.join(set, sql`, `)})`),
       sql`, `,
     )})
     order by level desc limit ${mostCells + 1}`;
};

/** The people or facts behind one number, in the order of Vietnamese given names; every row says how many there are. */
export const compileRows = (
  question: Question,
  scopes: readonly Scope[],
  at: At,
  { place, measure }: { readonly place: Place; readonly measure: Measure },
  page: { readonly offset: number; readonly limit: number },
): SQL => {
  const where = scopes.map((scope) => whereOf(question, scope, at));
  const values = [...place.rows, place.column];
  for (const [index, dimension] of [...question.rows, question.column].entries()) {
    const value = values[index] ?? null;
    if (dimension && value !== null) where.push(sql`${keyOf(dimension).key} = ${value}`);
  }
  const condition = conditionOf(measure);
  if (condition) where.push(condition);
  const by =
    behind[measure] === 'people'
      ? sql`b.person_id, b.full_name`
      : sql`b.person_id, b.full_name, b.fact_id, b.fact_name, b.fact_on`;
  const fact =
    behind[measure] === 'people'
      ? sql`null::text as fact, null::text as "on"`
      : sql`b.fact_name as fact, b.fact_on::text as "on"`;
  return sql`
    select b.person_id as "personId", b.full_name as name, string_agg(distinct b.unit_name, '; ') as units, ${fact},
           count(*) over ()::int as total
      from ${sourceOf(question.dataset, at).from} b where ${sql.join(where, sql` and `)}
     group by ${by}
     order by (b.full_name is null), given_name_first(b.full_name) collate "vi-x-icu", b.person_id, "on"
     limit ${page.limit} offset ${page.offset}`;
};

export const axesOf = ({ rows, column }: Question): readonly Dimension[] => [
  ...rows,
  ...(column ? [column] : []),
];

const whereOf = (question: Question, scope: Scope, { today }: At): SQL => {
  const where = [inUnits(scope, today)];
  if (question.unit) where.push(inUnits([question.unit], today));
  for (const { dimension, values } of question.filters) {
    const list = sql.join(
      values.map((value) => sql`${value}`),
      sql`, `,
    );
    where.push(sql`${keyOf(dimension).key} in (${list})`);
  }
  if (datasets[question.dataset].time === 'range') {
    if (question.from) where.push(sql`b.fact_on >= ${question.from}`);
    if (question.to) where.push(sql`b.fact_on <= ${question.to}`);
  }
  return sql.join(where, sql` and `);
};

const inUnits = (units: Scope, today: string): SQL => {
  if (units === 'province') return sql`true`;
  return units.length === 0 ? sql`false` : sql`b.unit_id in ${subtreeOf(units, today)}`;
};
