import { type SQL, sql } from 'drizzle-orm';
import { levelWords } from '#domain/audiences/leader-level.ts';
import type { AudienceRule, Clause, PostCondition } from '#domain/audiences/rule.ts';
import { fold } from '#domain/text/vietnamese.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { joinedFacts } from '../joined-facts.ts';
import { uuids } from '../standings.ts';
import { subtreeOf } from '../units.ts';
import { type PersonDays, personDays } from './person-days.ts';

/**
 * The rule as one query over everybody (or the people whose ids `people` selects): rows person_id, position_id,
 * unit_id, valid_from, valid_to, the longest intervals of each position, the same as `membershipsOf` in the domain (a
 * test holds them equal). Everything is intersected as ranges of days: the position, the unit's life and kind, its
 * place in the tree, the person's own facts, those of people merged into her among them. Use it as `from (${compileAudience(rule)}) m`.
 */
export const compileAudience = (rule: AudienceRule, people?: SQL): SQL => {
  const clauses = rule.anyOf.map((clause) => clauseDays(clause, people));
  const days =
    clauses.length === 1
      ? sql`${clauses[0]}`
      : sql`select person_id, position_id, unit_id, range_agg(days) as days
              from (${sql.join(clauses, sql` union all `)}) clause group by person_id, position_id, unit_id`;
  return sql`
    select member.person_id, member.position_id, member.unit_id, lower(part.days) as valid_from,
           upper(part.days) - 1 as valid_to
      from (${days}) member cross join lateral unnest(member.days) as part(days)`;
};

/**
 * Who is in on one day: rows person_id, position_id, unit_id, a position at most once. The same facts as above, each
 * asked for the day instead of being intersected as ranges.
 */
export const compileAudienceOn = (rule: AudienceRule, day: Day): SQL => {
  const clauses = rule.anyOf.map((clause) => {
    const { from, where, persons } = clauseParts(clause, unitsOfDay(clause.post, day));
    const holds = [
      sql`p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})`,
      ...persons.map((person) => person.holdsOn(day)),
    ];
    return sql`select p.owner_id as person_id, p.id as position_id, p.unit_id from ${from}
      where ${sql.join([...where, ...holds], sql` and `)}`;
  });
  return sql.join(clauses, sql` union `);
};

const clauseDays = (clause: Clause, people: SQL | undefined): SQL => {
  const { from, where, persons } = clauseParts(clause, unitDays(clause.post));
  const days = sql.join(
    [
      sql`unit.days * datemultirange(daterange(p.valid_from, p.valid_to, '[]'))`,
      ...persons.map((person) => person.days),
    ],
    sql` * `,
  );
  const all = [...where, ...(people ? [sql`p.owner_id in (${people})`] : [])];
  return sql`
    select position_id, person_id, unit_id, days from (
      select p.id as position_id, p.owner_id as person_id, p.unit_id, ${days} as days from ${from}
       where ${sql.join(all, sql` and `)}) held where not isempty(days)`;
};

const clauseParts = (clause: Clause, units: SQL): { from: SQL; where: SQL[]; persons: PersonDays[] } => {
  const persons = clause.person.map((condition, index) =>
    personDays(condition, sql.identifier(`person_${index}`)),
  );
  const joins = sql.join(
    persons.map((person) => person.join),
    sql` `,
  );
  return {
    from: sql`${joinedFacts('position')} p join (${units}) unit on unit.unit_id = p.unit_id ${joins}`,
    where: [sql`p.superseded_at is null`, ...clause.post.flatMap(ofPosition)],
    persons,
  };
};

/** Units with the days on which their life, kind, sector and place in the tree are as the clause asks. */
const unitDays = (conditions: readonly PostCondition[]): SQL => {
  const where = conditions.flatMap(ofKind);
  const lives = sql`
    select k.unit_id, range_agg(daterange(k.valid_from, k.valid_to, '[]')) as days
      from org_unit_kind k join org_unit u on u.tenant_id = k.tenant_id and u.id = k.unit_id and u.tree = 'agency'
     where ${sql.join([sql`k.tenant_id = ${env.tenant}`, ...where], sql` and `)} group by k.unit_id`;
  return conditions.reduce(
    (units, condition) =>
      condition.kind === 'units'
        ? sql`select inside.unit_id, inside.days * placed.days as days from (${units}) inside
                join (${placedDays(condition)}) placed on placed.unit_id = inside.unit_id`
        : units,
    lives,
  );
};

/** Units that are on a day as the clause asks: one kind a day, so each stands here once. */
const unitsOfDay = (conditions: readonly PostCondition[], day: Day): SQL => {
  const inside = conditions.flatMap((condition) => {
    if (condition.kind !== 'units') return [];
    const { unitIds, below } = condition;
    return [below ? sql`k.unit_id in ${subtreeOf(unitIds, day)}` : sql`k.unit_id = any(${uuids(unitIds)})`];
  });
  const where = [
    sql`k.tenant_id = ${env.tenant} and k.valid_from <= ${day} and (k.valid_to is null or k.valid_to >= ${day})`,
    ...conditions.flatMap(ofKind),
    ...inside,
  ];
  return sql`select k.unit_id from org_unit_kind k
    join org_unit u on u.tenant_id = k.tenant_id and u.id = k.unit_id and u.tree = 'agency'
   where ${sql.join(where, sql` and `)}`;
};

/** Units with the days on which they are one of these or below one of these. */
const placedDays = ({ unitIds, below }: Extract<PostCondition, { kind: 'units' }>): SQL =>
  below
    ? sql`
      with recursive down as (
        select u.id as unit_id, daterange(null, null) as days from org_unit u
         where u.tenant_id = ${env.tenant} and u.id = any(${uuids(unitIds)})
        union
        select p.unit_id, down.days * daterange(p.valid_from, p.valid_to, '[]') from down join org_unit_parent p
          on p.tenant_id = ${env.tenant} and p.parent_id = down.unit_id
         and down.days && daterange(p.valid_from, p.valid_to, '[]')
      ) select unit_id, range_agg(days) as days from down group by unit_id`
    : sql`select unnest(${uuids(unitIds)}) as unit_id, datemultirange(daterange(null, null)) as days`;

/** What is asked of a row of `org_unit_kind` k. */
const ofKind = (condition: PostCondition): SQL[] => {
  if (condition.kind === 'sectors') return [sql`${sector} = any(${texts(condition.sectors)})`];
  return condition.kind === 'leader-levels' ? [sql`(${level}) = any(${texts(condition.levels)})`] : [];
};

/** An agency without a sector counts as the state's, as in the counts of indicators. */
const sector = sql`coalesce(k.sector, 'state')`;

const says = (words: readonly string[]): SQL =>
  sql.join(
    words.map((word) => sql`strpos(' ' || lower(k.kind collate "vi-x-icu") || ' ', ${word}) > 0`),
    sql` or `,
  );

/** `leaderLevelOf` as SQL. */
const level = sql`case when ${sector} in ('state-enterprise', 'private-enterprise') then 'enterprise'
  when ${says(levelWords.commune)} then 'commune' when ${says(levelWords.province)} then 'province' else 'unit' end`;

/** What is asked of a row of `position` p. */
const ofPosition = (condition: PostCondition): SQL[] => {
  switch (condition.kind) {
    case 'categories':
      return [sql`p.category = any(${texts(condition.categories)})`];
    case 'leader':
      return [sql`p.leader = ${condition.is}`];
    case 'leader-levels':
      return [sql`p.leader`];
    case 'dx-specialist':
      return [sql`p.dx_specialist = ${condition.is}`];
    case 'core-officer':
      return [sql`p.core_officer = ${condition.is}`];
    case 'title-contains':
      return [sql`strpos(p.title_folded, ${fold(condition.text)}) > 0`];
    case 'in-post-since':
      return [sql`p.valid_from <= ${condition.on}`];
    case 'units':
    case 'sectors':
      return [];
  }
};

const texts = (values: readonly string[]): SQL => sql`${sql.param(`{${values.join(',')}}`)}::text[]`;
