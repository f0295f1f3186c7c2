import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { StaffCategory } from '#domain/organisation/terms.ts';
import type { UserCondition, UserState } from '#domain/provisioning/user.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { joinedFacts, keptOf } from '../joined-facts.ts';
import { conditionSql } from './condition.ts';

type Row = {
  id: string;
  person_id: string | null;
  user_name: string;
  external_id: string | null;
  full_name: string;
  phone: string | null;
  active: boolean;
  on_roster: boolean;
  title: string | null;
  category: StaffCategory | null;
  department: string | null;
  employee_number: string | null;
  post_id: string | null;
  post_from: string | null;
  post_unit: string | null;
  post_is_ours: boolean;
  created_at: string;
  changed_at: string;
};

/**
 * Every account but those the provider removed, with the post that SCIM gave or else the oldest held today. An account
 * stays one when its person was merged into another; it shows, and a change of it reaches, the person kept.
 */
const scimUsers = (today: Day): SQL => sql`
  select a.id, kept.person_id, a.email as user_name, s.external_id, coalesce(i.full_name, a.display_name) as full_name,
         i.phone, a.disabled_at is null as active, i.id_number_hash is not null as on_roster,
         p.title, p.category, p.code as department, s.employee_number, p.id as post_id, p.valid_from as post_from,
         p.unit_id as post_unit, coalesce(p.id = s.position_id, false) as post_is_ours,
         coalesce(s.created_at, a.recorded_at) as created_at,
         greatest(coalesce(s.changed_at, a.recorded_at), i.changed_at, a.disabled_at) as changed_at, a.recorded_at
    from account a
    left join scim_user s on s.tenant_id = a.tenant_id and s.account_id = a.id
    cross join lateral (select ${keptOf(sql`a.person_id`)} as person_id) kept
    left join identity i on i.tenant_id = a.tenant_id and i.person_id = kept.person_id
    left join lateral (
      select q.id, q.title, q.category, q.valid_from, q.unit_id, o.code from ${joinedFacts('position')} q
        join org_unit o on o.tenant_id = q.tenant_id and o.id = q.unit_id
       where q.tenant_id = a.tenant_id and q.person_id = kept.person_id and q.superseded_at is null
         and q.valid_from <= ${today} and (q.valid_to is null or q.valid_to >= ${today})
       order by q.id = s.position_id desc nulls last, q.valid_from, q.id limit 1) p on true
   where a.tenant_id = ${env.tenant} and not (s.removed_at is not null and a.disabled_at is not null)`;

const stateOf = (row: Row): UserState => ({
  id: row.id,
  personId: row.person_id,
  userName: row.user_name.toLowerCase(),
  externalId: row.external_id,
  fullName: row.full_name,
  phone: row.phone,
  active: row.active,
  title: row.title || null,
  category: row.category,
  department: row.department,
  employeeNumber: row.employee_number,
  onRoster: row.on_roster,
  post:
    row.post_id === null || row.post_from === null || row.post_unit === null
      ? null
      : { id: row.post_id, from: row.post_from, unitId: row.post_unit },
  postIsOurs: row.post_is_ours,
  createdAt: new Date(row.created_at),
  changedAt: new Date(row.changed_at),
});

/** One user; null when there is none, or the provider removed her. */
export const scimUserById = async (db: Reader, accountId: string, today: Day): Promise<UserState | null> => {
  const [row] = await db.execute<Row>(sql`select * from (${scimUsers(today)}) u where u.id = ${accountId}`);
  return row ? stateOf(row) : null;
};

/** The users a condition holds for, in the order they were made, and how many there are in all; two queries. */
export const scimUsersPage = async (
  db: Reader,
  { condition, skip, take }: { condition: UserCondition | null; skip: number; take: number },
  today: Day,
): Promise<{ total: number; users: UserState[] }> => {
  const where = condition === null ? sql`true` : conditionSql(condition);
  const [count] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from (${scimUsers(today)}) u where ${where}`,
  );
  const rows =
    take === 0
      ? []
      : await db.execute<Row>(
          sql`select * from (${scimUsers(today)}) u where ${where} order by u.recorded_at, u.id offset ${skip} limit ${take}`,
        );
  return { total: count?.total ?? 0, users: rows.map(stateOf) };
};
