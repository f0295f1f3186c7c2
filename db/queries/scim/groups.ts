import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { Role } from '#domain/access/permission.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { asJson } from '../import-write/insert-many.ts';
import { joinedFacts, keptOf } from '../joined-facts.ts';

export type Member = { readonly group: string; readonly accountId: string; readonly name: string };

const uuidsOf = (ids: readonly string[]) =>
  sql`(select value::uuid from jsonb_array_elements_text(${asJson(ids)}::jsonb) as value)`;
const shown = sql`not (s.removed_at is not null and a.disabled_at is not null)`;

/** Who has a post in these agencies today, herself or as a record merged into her, by agency. */
export const membersOfUnits = async (
  db: Reader,
  unitIds: readonly string[],
  today: Day,
): Promise<readonly Member[]> =>
  db.execute<Member>(sql`
    select distinct p.unit_id::text as "group", a.id as "accountId", a.display_name as name
      from ${joinedFacts('position')} p
      join account a on a.tenant_id = p.tenant_id and ${keptOf(sql`a.person_id`)} = p.person_id
      left join scim_user s on s.tenant_id = a.tenant_id and s.account_id = a.id
     where p.tenant_id = ${env.tenant} and p.superseded_at is null and p.valid_from <= ${today}
       and (p.valid_to is null or p.valid_to >= ${today}) and p.unit_id in ${uuidsOf(unitIds)} and ${shown}
     order by 1, 2`);

/** Who holds these roles for the whole province and without a last day, by role. */
export const membersOfRoles = async (
  db: Reader,
  roles: readonly Role[],
  today: Day,
): Promise<readonly Member[]> =>
  db.execute<Member>(sql`
    select distinct g.role as "group", a.id as "accountId", a.display_name as name
      from role_grant g join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
      left join scim_user s on s.tenant_id = a.tenant_id and s.account_id = a.id
     where g.tenant_id = ${env.tenant} and g.unit_id is null and g.ended_at is null and g.valid_to is null
       and g.valid_from <= ${today} and ${shown}
       and g.role in (select value from jsonb_array_elements_text(${asJson(roles)}::jsonb) as value)
     order by 1, 2`);

/** The accounts of these ids that a provider can see. */
export const shownAccounts = async (db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db.execute<{ id: string }>(sql`
    select a.id from account a left join scim_user s on s.tenant_id = a.tenant_id and s.account_id = a.id
     where a.tenant_id = ${env.tenant} and a.id in ${uuidsOf(ids)} and ${shown}`);
  return new Set(rows.map((row) => row.id));
};

/** Ends what these accounts hold of a role for the whole province without a last day. */
export const endGrantsOf = async (tx: Tx, role: Role, accountIds: readonly string[], now: Date) => {
  await tx.execute(sql`
    update role_grant set ended_at = ${now.toISOString()}::timestamptz
     where tenant_id = ${env.tenant} and role = ${role} and unit_id is null and ended_at is null
       and valid_to is null and account_id in ${uuidsOf(accountIds)}`);
};
