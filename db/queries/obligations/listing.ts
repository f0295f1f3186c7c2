import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { subtreeOf } from '#db/queries/units.ts';
import type { Actor } from '#domain/access/permission.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { MemberState } from '#domain/obligations/terms.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { inScope } from './scope.ts';

export type DutyCounts = Readonly<Record<MemberState | 'late', number>>;
export type ListedDuty = {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly startsOn: Day;
  readonly dueOn: Day;
  readonly opened: boolean;
} & DutyCounts;

/** The counts of members `m`; an open one whose due day is over is late. */
const counts = (today: Day) => sql`
  count(m.person_id) filter (where m.state = 'open')::int as open, count(m.person_id) filter (where m.state = 'met')::int as met,
  count(m.person_id) filter (where m.state = 'exempt')::int as exempt, count(m.person_id) filter (where m.state = 'left')::int as left,
  count(m.person_id) filter (where m.state = 'open' and m.due_on < ${today}::date)::int as late`;

/**
 * One page of the duties an actor may see, the one due last at the top, each counted over her people. `after`: the last
 * of the page before.
 */
export const dutiesList = async (
  db: Reader,
  actor: Actor,
  today: Day,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly ListedDuty[]> => {
  const mine = inScope(actor, 'obligations.read', sql`o.unit_id`, today);
  return db.execute<ListedDuty>(sql`
    select o.id, o.code, o.title, o.starts_on::text as "startsOn", o.due_on::text as "dueOn",
           o.opened_at is not null as opened, ${counts(today)}
      from obligation o
      left join obligation_member m on m.tenant_id = o.tenant_id and m.obligation_id = o.id
           and ${inScope(actor, 'obligations.read', sql`m.unit_id`, today)}
     where o.tenant_id = ${env.tenant}
       and ${
         after
           ? sql`exists (select 1 from obligation l where l.tenant_id = ${env.tenant} and l.id = ${after}
               and (o.due_on < l.due_on or (o.due_on = l.due_on and (o.code, o.id) > (l.code, l.id))))`
           : sql`true`
       }
     group by o.tenant_id, o.id
    having o.unit_id is null or ${mine} or count(m.person_id) > 0
     order by o.due_on desc, o.code, o.id limit ${limit}`);
};

/** How many members an actor may see, by state; in a unit and below it when one is named. */
export const dutyCounts = async (
  db: Reader,
  actor: Actor,
  of: { obligationId: string; unitId: string | null },
  today: Day,
): Promise<DutyCounts> => {
  const [row] = await db.execute<DutyCounts>(sql`
    select ${counts(today)} from obligation_member m
     where m.tenant_id = ${env.tenant} and m.obligation_id = ${of.obligationId}
       and ${inScope(actor, 'obligations.read', sql`m.unit_id`, today)}
       and ${of.unitId ? sql`m.unit_id in ${subtreeOf([of.unitId], today)}` : sql`true`}`);
  return row ?? { open: 0, met: 0, exempt: 0, left: 0, late: 0 };
};

export type MemberRow = {
  readonly personId: string;
  readonly fullName: string | null;
  readonly unitName: string | null;
  readonly dueOn: Day;
  readonly state: MemberState;
  readonly metOn: Day | null;
};
export type MemberFilter = {
  readonly obligationId: string;
  readonly state: MemberState | 'late' | null;
  readonly unitId: string | null;
  /** The last person of the page before. */
  readonly after: string | null;
};

/** One page of the members an actor may see, by given name; people without an identity come first. */
export const membersPage = async (
  db: Reader,
  actor: Actor,
  filter: MemberFilter,
  today: Day,
  limit: number,
): Promise<readonly MemberRow[]> => {
  const name = sql`coalesce(given_name_first(i.full_name), '') collate "vi-x-icu"`;
  const state =
    filter.state === 'late'
      ? sql`m.state = 'open' and m.due_on < ${today}::date`
      : filter.state
        ? sql`m.state = ${filter.state}`
        : sql`true`;
  return db.execute<MemberRow>(sql`
    select m.person_id as "personId", i.full_name as "fullName", m.due_on::text as "dueOn", m.state, m.met_on::text as "metOn",
           (select n.name from org_unit_name n where n.tenant_id = m.tenant_id and n.unit_id = m.unit_id
             order by (n.valid_from <= ${today}::date) desc, n.valid_from desc limit 1) as "unitName"
      from obligation_member m left join identity i on i.tenant_id = m.tenant_id and i.person_id = m.person_id
     where m.tenant_id = ${env.tenant} and m.obligation_id = ${filter.obligationId} and ${state}
       and ${inScope(actor, 'obligations.read', sql`m.unit_id`, today)}
       and ${filter.unitId ? sql`m.unit_id in ${subtreeOf([filter.unitId], today)}` : sql`true`}
       and ${
         filter.after
           ? sql`(${name}, m.person_id) > (select coalesce(given_name_first(l.full_name), '') collate "vi-x-icu", p.id from person p
               left join identity l on l.tenant_id = p.tenant_id and l.person_id = p.id where p.tenant_id = ${env.tenant} and p.id = ${filter.after})`
           : sql`true`
       }
     order by ${name}, m.person_id limit ${limit}`);
};
