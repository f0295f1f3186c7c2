import { type SQL, sql } from 'drizzle-orm';
import { env } from '#lib/env.ts';

/** A list of texts as a Postgres array. */
export const texts = (values: readonly string[]): SQL => sql`${sql.param(`{${values.join(',')}}`)}::text[]`;

/**
 * Joins to a row `who` with a person_id: her newest choice of channels and language, her addresses. E-mail without a
 * choice is agreed (the address was given to the agency for its own work); SMS and Zalo need her yes.
 */
export const reachJoin: SQL = sql`
  left join lateral (
    select c.channels, c.language from contact_choice c where c.tenant_id = ${env.tenant} and c.person_id = who.person_id
     order by c.recorded_at desc, c.id desc limit 1) choice on true
  left join identity i on i.tenant_id = ${env.tenant} and i.person_id = who.person_id
  left join account a on a.tenant_id = ${env.tenant} and a.person_id = who.person_id and a.disabled_at is null`;

export const mailAddress: SQL = sql`coalesce(nullif(i.email, ''), a.email)`;

/** Whether a channel `c` may and can be used for the person: she agreed, there is an address, and it is connected. */
export const reachable = (connected: readonly string[]): SQL => sql`(
  c = 'in-app' or (c = any(${texts(connected)}) and coalesce(c = any(choice.channels), c = 'email')
    and case c when 'email' then ${mailAddress} is not null else nullif(i.phone, '') is not null end))`;

/** The number of the words in force for a kind; 0 for the product's own. */
export const templateNumber = (kind: SQL): SQL =>
  sql`coalesce((select max(t.number) from message_template t where t.tenant_id = ${env.tenant} and t.kind = ${kind}), 0)`;
