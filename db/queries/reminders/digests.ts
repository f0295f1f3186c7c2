import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { reachJoin, templateNumber } from './reach.ts';

/**
 * Writes this week's digest for everybody who leads a unit or answers for its people (a grant held today), unless she
 * refused e-mail, one a unit: one statement, and a second run of the same week writes nothing. Gives how many are new.
 */
export const planDigests = async (
  tx: Tx,
  week: { weekOn: Day; today: Day; now: Date; sendAt: Date },
): Promise<number> => {
  const sendAt = week.sendAt.toISOString();
  const [row] = await tx.execute<{ fresh: number }>(sql`
    with fresh as (
      insert into digest (tenant_id, id, account_id, scope, week_on, recorded_at)
      select ${env.tenant}, gen_random_uuid(), g.account_id, g.scope, ${week.weekOn}, ${week.now.toISOString()}::timestamptz
        from (select distinct g.account_id, coalesce(g.unit_id::text, 'province') as scope
                from role_grant g join account h on h.tenant_id = g.tenant_id and h.id = g.account_id and h.disabled_at is null
               where g.tenant_id = ${env.tenant} and g.role in ('leader', 'unit-hr', 'province-hr') and g.ended_at is null
                 and g.valid_from <= ${week.today} and (g.valid_to is null or g.valid_to >= ${week.today})) g
       order by g.account_id, g.scope
      on conflict do nothing returning id, account_id),
    said as (
      insert into message (tenant_id, id, channel, digest_id, template_kind, template_number, language, send_at, recorded_at)
      select ${env.tenant}, gen_random_uuid(), 'email', who.digest_id, 'digest', ${templateNumber(sql`'digest'`)},
             coalesce(choice.language, 'vi'), ${sendAt}::timestamptz, ${week.now.toISOString()}::timestamptz
        from (select fresh.id as digest_id, h.person_id from fresh
                join account h on h.tenant_id = ${env.tenant} and h.id = fresh.account_id) who
        ${reachJoin}
       where coalesce('email' = any(choice.channels), true)
      returning id),
    queued as (
      insert into message_outbox (tenant_id, message_id, next_at)
      select ${env.tenant}, id, ${sendAt}::timestamptz from said)
    select count(*)::int as fresh from said`);
  return row?.fresh ?? 0;
};
