import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { uuids } from '#db/queries/standings.ts';
import type { Role } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { peopleOfUnits } from './positions.ts';

export type Impact = {
  /** Obligations that some of the people concerned still have to meet. */
  readonly obligations: readonly {
    readonly title: { readonly vi: string; readonly en: string };
    readonly dueOn: Day;
    readonly people: number;
  }[];
  /** Running periods: whose standing is counted at the units concerned. */
  readonly indicators: readonly {
    readonly planCode: string;
    readonly planTitle: { readonly vi: string; readonly en: string } | null;
    readonly periodId: string;
    readonly indicator: string;
    readonly title: { readonly vi: string; readonly en: string } | null;
    readonly people: number;
    readonly counted: number;
  }[];
  readonly roles: readonly RoleAtUnit[];
};

/** A role that is given for a unit and has not ended, with the unit's last name and who holds it. */
export type RoleAtUnit = {
  readonly id: string;
  readonly role: Role;
  readonly accountId: string;
  readonly holder: string;
  readonly unit: string;
};

/** The roles still given for some units. */
export const rolesAt = async (
  db: Reader,
  unitIds: readonly string[],
  today: Day,
): Promise<readonly RoleAtUnit[]> => {
  if (unitIds.length === 0) return [];
  return db.execute<RoleAtUnit>(sql`
    select g.id, g.role, a.id as "accountId", a.display_name as holder,
           coalesce((select n.name from org_unit_name n where n.tenant_id = g.tenant_id and n.unit_id = g.unit_id
             order by n.valid_from desc limit 1), g.unit_id::text) as unit
      from role_grant g join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
     where g.tenant_id = ${env.tenant} and g.ended_at is null and (g.valid_to is null or g.valid_to >= ${today})
       and g.unit_id = any(${uuids(unitIds)}) order by unit, holder, g.id`);
};

/** What hangs on some units from a day on, in three queries. `ending` are those that end. */
export const impactOf = async (
  db: Reader,
  {
    units,
    ending,
    day,
    today,
  }: { units: readonly string[]; ending: readonly string[]; day: Day; today: Day },
): Promise<Impact> => {
  const people = peopleOfUnits(units, day);
  const obligations = await db.execute<{
    title: { vi: string; en: string };
    due_on: Day;
    people: number;
  }>(sql`
    select o.title, o.due_on::text as due_on, count(*)::int as people
      from obligation_member m join obligation o on o.tenant_id = m.tenant_id and o.id = m.obligation_id
     where m.tenant_id = ${env.tenant} and m.state = 'open' and m.person_id in (${people})
     group by o.id, o.title, o.due_on order by o.due_on, o.id`);
  const indicators = await db.execute<{
    plan_code: string;
    plan_title: { vi: string; en: string } | null;
    period_id: string;
    indicator: string;
    title: { vi: string; en: string } | null;
    people: number;
    counted: number;
  }>(sql`
    select s.plan_code, s.period_id, s.indicator,
           (select pl.content->'title' from plan pl where pl.tenant_id = ${env.tenant} and pl.code = s.plan_code
             order by pl.version desc limit 1) as plan_title,
           (select i->'title' from plan pl, jsonb_array_elements(pl.content->'indicators') i
             where pl.tenant_id = ${env.tenant} and pl.code = s.plan_code and i->>'code' = s.indicator
             order by pl.version desc limit 1) as title,
           count(*)::int as people, count(*) filter (where s.status = 'counted')::int as counted
      from indicator_standing s join period p on p.tenant_id = s.tenant_id and p.plan_code = s.plan_code and p.id = s.period_id and p.live
     where s.tenant_id = ${env.tenant} and p.ends_on >= ${day} and s.person_id in (${people})
     group by s.plan_code, s.period_id, s.indicator order by s.period_id, s.plan_code desc, s.indicator`);
  return {
    obligations: obligations.map((row) => ({ title: row.title, dueOn: row.due_on, people: row.people })),
    indicators: indicators.map((row) => ({
      ...{
        planCode: row.plan_code,
        planTitle: row.plan_title,
        periodId: row.period_id,
        indicator: row.indicator,
        title: row.title,
        people: row.people,
        counted: row.counted,
      },
    })),
    roles: await rolesAt(db, ending, today),
  };
};

/** How many people an event that is to be taken back had moved. */
export const peopleOfEvent = async (db: Reader, eventId: string): Promise<number> => {
  const [row] = await db.execute<{ people: number }>(sql`
    select count(distinct p.person_id)::int as people from org_event_position e
      join position p on p.tenant_id = e.tenant_id and p.id = e.position_id
     where e.tenant_id = ${env.tenant} and e.event_id = ${eventId}::uuid`);
  return row?.people ?? 0;
};
