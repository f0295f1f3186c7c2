import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { joinedFacts } from '#db/queries/joined-facts.ts';
import type { CountedWindow } from '#db/queries/reports/numbers.ts';
import { standingsOf, storedState } from '#db/queries/reports/numbers.ts';
import { everyPersonFacts } from '#db/queries/reports/person-facts.ts';
import type { UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { womenAmong } from '#db/queries/reports/women.ts';
import { uuids } from '#db/queries/standings.ts';
import { position } from '#db/schema/people.ts';
import type { PersonFacts } from '#domain/indicators/facts.ts';
import type { PeopleFilter } from '#domain/indicators/people-filter.ts';
import { isBehind } from '#domain/indicators/people-filter.ts';
import type { Standing } from '#domain/indicators/standing.ts';
import { env } from '#lib/env.ts';

export type PersonBehind = {
  readonly standing: Standing;
  /** Null when the identity was erased. */
  readonly fullName: string | null;
  readonly idTail: string | null;
};

export type PeoplePage = {
  readonly people: readonly PersonBehind[];
  /** The person to go on behind; null at the end. */
  readonly next: string | null;
  /** Of all pages. */
  readonly total: { readonly people: number; readonly participations: number };
};

/**
 * One page of the people behind a number, in the order of Vietnamese given names, erased identities last. Answers from
 * stored standings, put right for people who wait, when they may be read; else from all facts. Inside `oneMoment`.
 */
export const peopleBehind = async (
  db: Reader,
  window: CountedWindow,
  units: UnitsOfDay,
  filter: PeopleFilter,
  page: { readonly after: string | null; readonly limit: number },
): Promise<PeoplePage> => {
  const { matching, computed } = await matchingPeople(db, window, units, filter);
  return pageOf(await db.execute<PageRow>(pageSql(matching, page)), page, computed);
};

/** Everybody behind a number as SQL that selects their ids once each. Inside `oneMoment` or a transaction. */
export const idsBehind = async (
  db: Reader,
  window: CountedWindow,
  units: UnitsOfDay,
  filter: PeopleFilter,
): Promise<SQL> => {
  const { matching } = await matchingPeople(db, window, units, filter);
  return sql`select person_id from (${matching}) behind`;
};

const matchingPeople = async (
  db: Reader,
  window: CountedWindow,
  units: UnitsOfDay,
  filter: PeopleFilter,
): Promise<{ matching: SQL; computed?: ReadonlyMap<string, Standing> }> => {
  const state = await storedState(db, window, units);
  if (state) {
    const fresh = state.after.standings.filter((one) => one.indicator === filter.indicator);
    return { matching: storedSql(window, state.waiting, fresh, filter) };
  }
  const computed = new Map<string, Standing>();
  for await (const people of everyPersonFacts(db, units)) {
    const found = people.flatMap((facts) => {
      const one = standingsOf(window, [facts]).find((each) => each.indicator === filter.indicator);
      return one && isBehind(one, unitsHeld(facts), filter) ? [one] : [];
    });
    const women = filter.women
      ? await womenAmong(
          db,
          found.map((one) => one.personId),
        )
      : null;
    for (const one of found) if (!women || women.has(one.personId)) computed.set(one.personId, one);
  }
  return { matching: computedSql([...computed.values()]), computed };
};

/** One page of people whose standings are at hand, in the same order. */
export const pageOfStandings = async (
  db: Reader,
  standings: ReadonlyMap<string, Standing>,
  page: { readonly after: string | null; readonly limit: number },
): Promise<PeoplePage> =>
  pageOf(await db.execute<PageRow>(pageSql(computedSql([...standings.values()]), page)), page, standings);

type PageRow = {
  person_id: string | null;
  standing: Standing | null;
  full_name: string | null;
  id_tail: string | null;
  people: number;
  participations: number;
};

const unitsHeld = (facts: PersonFacts): string[] => facts.positions.map((position) => position.unitId);

const pageOf = (
  rows: readonly PageRow[],
  { limit }: { limit: number },
  computed?: ReadonlyMap<string, Standing>,
): PeoplePage => {
  const people = rows.flatMap((row) => {
    const standing = row.standing ?? (row.person_id && computed?.get(row.person_id));
    return standing ? [{ standing, fullName: row.full_name, idTail: row.id_tail }] : [];
  });
  const shown = people.slice(0, limit);
  return {
    people: shown,
    next: people.length > limit ? (shown.at(-1)?.standing.personId ?? null) : null,
    total: { people: rows[0]?.people ?? 0, participations: rows[0]?.participations ?? 0 },
  };
};

/** `matching` selects person_id, standing and participations. The totals stand in every row, also in an empty page. */
const pageSql = (matching: SQL, page: { after: string | null; limit: number }): SQL => sql`
  with m as materialized (${matching}),
  t as (select count(*)::int as people, coalesce(sum(participations), 0)::int as participations from m),
  listed as (
    select m.person_id, m.standing, i.full_name, i.id_number_tail as id_tail
      from m left join identity i on i.tenant_id = ${env.tenant} and i.person_id = m.person_id
     where ${
       page.after === null
         ? sql`true`
         : sql`(${sortKey(sql`i`, sql`m`)}) > (select ${sortKey(sql`a`, sql`o`)}
             from (select ${page.after}::uuid as person_id) o
             left join identity a on a.tenant_id = ${env.tenant} and a.person_id = o.person_id)`
     }
     order by (i.person_id is null), coalesce(given_name_first(i.full_name), '') collate "vi-x-icu", m.person_id
     limit ${page.limit + 1})
  select l.person_id, l.standing, l.full_name, l.id_tail, t.people, t.participations
    from t left join listed l on true
   order by (l.full_name is null), coalesce(given_name_first(l.full_name), '') collate "vi-x-icu", l.person_id`;

const sortKey = (identity: SQL, of: SQL): SQL =>
  sql`${identity}.person_id is null, coalesce(given_name_first(${identity}.full_name), '') collate "vi-x-icu", ${of}.person_id`;

const computedSql = (standings: readonly Standing[]): SQL => sql`
  select c.person_id, null::jsonb as standing, c.participations
    from unnest(${uuids(standings.map((one) => one.personId))},
                ${sql.param(`{${standings.map((one) => one.participations).join(',')}}`)}::int[]) c(person_id, participations)`;

const storedSql = (
  window: CountedWindow,
  waiting: readonly string[],
  fresh: readonly Standing[],
  filter: PeopleFilter,
): SQL => sql`
  select s.person_id, s.standing, (s.standing->>'participations')::int as participations
    from (select person_id, standing from indicator_standing
           where tenant_id = ${env.tenant} and plan_code = ${window.planCode} and period_id = ${window.periodId} and indicator = ${filter.indicator}
             and person_id <> all(${uuids(waiting)})
          union all
          select (f->>'personId')::uuid, f from jsonb_array_elements(${JSON.stringify(fresh)}::jsonb) f) s
   where ${inUnits(filter, window)} and ${ofStatus(filter)} and ${ofMeasure(filter)} and ${ofUntil(filter)} and ${ofWomen(filter)}`;

const ofStatus = ({ status }: PeopleFilter): SQL =>
  status === null ? sql`true` : sql`s.standing->>'status' = ${status}`;

const ofMeasure = ({ measure }: PeopleFilter): SQL => {
  if (measure === null) return sql`true`;
  const present = sql`s.standing->>'status' <> 'excluded'`;
  return measure === 'population' ? present : sql`(${present} and (s.standing->>${measure})::boolean)`;
};

/** `countedOn` as SQL: a standing that counts names one fact, or two of which the later decides. */
const ofUntil = ({ until }: PeopleFilter): SQL =>
  until
    ? sql`(s.standing->>'status' = 'counted' and greatest(s.standing->'reason'->'learning'->>'on', s.standing->'reason'->'assessment'->>'on') <= ${until})`
    : sql`true`;

const ofWomen = ({ women }: PeopleFilter): SQL =>
  women
    ? sql`exists (select 1 from identity w where w.tenant_id = ${env.tenant} and w.person_id = s.person_id and w.gender = 'female')`
    : sql`true`;

/** The rule `isBehind` as SQL; a test holds the two equal. */
const inUnits = ({ unitIds, segment }: PeopleFilter, window: CountedWindow): SQL => {
  const places =
    segment === null
      ? sql`s.standing->'unitIds'`
      : sql`s.standing->'unitIdsBySegment'->${sql.param(segment)}::text`;
  const whole = sql`s.standing->>'status' = 'excluded' and ${segment === null ? sql`true` : sql`false`}`;
  if (unitIds === null) return sql`(jsonb_array_length(${places}) > 0 or (${whole}))`;
  const units = sql`${sql.param(`{${unitIds.join(',')}}`)}::text[]`;
  return sql`(${places} ?| ${units} or (${whole} and (s.standing->'reason'->>'unitId' = any(${units}) or (
      s.standing->'reason'->>'kind' = 'no-matching-position' and exists (
        select 1 from ${joinedFacts(position)} p where p.tenant_id = ${env.tenant} and p.person_id = s.person_id
           and p.superseded_at is null and p.valid_from <= ${window.to}::date
           and (p.valid_to is null or p.valid_to >= ${window.to}::date) and p.unit_id = any(${uuids(unitIds)}))))))`;
};
