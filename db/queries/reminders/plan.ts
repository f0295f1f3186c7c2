import { type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { Channel } from '#domain/reminders/channel.ts';
import { catchUpDays } from '#domain/reminders/ladder.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { reachable, reachJoin, templateNumber, texts } from './reach.ts';

/** Who still owes and is not held up, of all duties that have begun; a person who left or is exempt owes nothing. */
const owing = (today: Day): SQL => sql`
  from obligation_member m join obligation o on o.tenant_id = m.tenant_id and o.id = m.obligation_id
 where m.tenant_id = ${env.tenant} and m.state = 'open' and m.entered_on <= ${today} and o.starts_on <= ${today}`;

/**
 * Writes one reminder each for the people of `due` (person_id, obligation_id, due_on, rung_days, round_id), with a
 * message by every one of the `channels` (an array, asked of `who.obligation_id`) that reaches her, and puts those that leave the house into the outbox: one statement,
 * however many people. Whoever was reminded of the duty within 24 hours is left out, by the constraint that decides it
 * also when two do this at once. Gives how many people were reminded.
 */
export const remind = async (
  tx: Tx,
  due: SQL,
  channels: SQL,
  at: { now: Date; sendAt: Date },
  connected: readonly Channel[],
): Promise<number> => {
  const sendAt = at.sendAt.toISOString();
  const day = dayOf(at.sendAt);
  const kind = sql`(case when who.due_on > ${day} then 'before' when who.due_on = ${day} then 'due' else 'late' end)`;
  const [row] = await tx.execute<{ people: number }>(sql`
    with who as (
      insert into reminder (tenant_id, id, person_id, obligation_id, due_on, rung_days, round_id, planned_at, quiet_until, recorded_at)
      select ${env.tenant}, gen_random_uuid(), person_id, obligation_id, due_on, rung_days, round_id,
             ${sendAt}::timestamptz, ${sendAt}::timestamptz + interval '24 hours', ${at.now.toISOString()}::timestamptz
        from (${due}) due order by obligation_id, person_id
      on conflict do nothing returning id, person_id, obligation_id, due_on),
    said as (
      insert into message (tenant_id, id, channel, reminder_id, person_id, template_kind, template_number, language, send_at, recorded_at)
      select ${env.tenant}, gen_random_uuid(), c, who.id, who.person_id, ${kind}, ${templateNumber(kind)},
             coalesce(choice.language, 'vi'), ${sendAt}::timestamptz, ${at.now.toISOString()}::timestamptz
        from who
        ${reachJoin}
        cross join lateral unnest(${channels}) c
       where ${reachable(connected)}
      returning id, channel),
    queued as (
      insert into message_outbox (tenant_id, message_id, next_at)
      select ${env.tenant}, id, ${sendAt}::timestamptz from said where channel <> 'in-app')
    select count(*)::int as people from who`);
  return row?.people ?? 0;
};

/** What the ladder of a duty says: its own, else that of all duties. */
export const ladderOf = (what: SQL, obligationId: SQL): SQL => sql`
  select ${what} from reminder_ladder l
   where l.tenant_id = ${env.tenant} and l.scope in (${obligationId}::text, 'all')
   order by l.scope = 'all', l.number desc limit 1`;

/** Climbs the rungs that are due today, of every duty that has a ladder. `rungOn` (domain) is the same rule for one person. */
export const remindByLadder = (
  tx: Tx,
  today: Day,
  at: { now: Date; sendAt: Date },
  connected: readonly Channel[],
): Promise<number> =>
  remind(
    tx,
    sql`
    select m.person_id, m.obligation_id, m.due_on, rung.days as rung_days, null::uuid as round_id
      from obligation_member m join obligation o on o.tenant_id = m.tenant_id and o.id = m.obligation_id
      cross join lateral (${ladderOf(sql`l.days`, sql`o.id`)}) ladder
      cross join lateral (select max(d) as days from unnest(ladder.days) d where m.due_on + d::int <= ${today}::date) rung
     where m.tenant_id = ${env.tenant} and m.state = 'open' and m.entered_on <= ${today} and o.starts_on <= ${today}
       and rung.days is not null and ${today}::date - (m.due_on + rung.days::int) <= ${catchUpDays}
       and not exists (
         select 1 from reminder r where r.tenant_id = m.tenant_id and r.obligation_id = m.obligation_id
            and r.person_id = m.person_id and r.due_on = m.due_on and r.rung_days >= rung.days)`,
    sql`(${ladderOf(sql`l.channels`, sql`who.obligation_id`)})`,
    at,
    connected,
  );

/** Reminds everybody who still owes one duty, whatever the ladder says. Gives the round and how many people it reached. */
export const remindAll = async (
  tx: Tx,
  round: { obligationId: string; accountId: string; today: Day; now: Date; sendAt: Date },
  channels: readonly Channel[],
  connected: readonly Channel[],
): Promise<{ roundId: string; people: number }> => {
  const roundId = newId();
  const due = sql`
    select m.person_id, m.obligation_id, m.due_on, null::smallint as rung_days, ${roundId}::uuid as round_id
      ${owing(round.today)} and m.obligation_id = ${round.obligationId}`;
  const people = await remind(tx, due, texts(channels), round, connected);
  await tx.execute(sql`
    insert into reminder_round (tenant_id, id, obligation_id, people, recorded_by, recorded_at)
    values (${env.tenant}, ${roundId}, ${round.obligationId}, ${people}, ${round.accountId}, ${round.now.toISOString()}::timestamptz)`);
  return { roundId, people };
};

/** Whether the person of `who` was reminded of the same duty within 24 hours of a sending, before or after. */
export const rested = (who: SQL, sendAt: Date): SQL => sql`exists (
  select 1 from reminder r where r.tenant_id = ${env.tenant} and r.obligation_id = ${who}.obligation_id and r.person_id = ${who}.person_id
     and tstzrange(r.planned_at, r.quiet_until) && tstzrange(${sendAt.toISOString()}::timestamptz, ${sendAt.toISOString()}::timestamptz + interval '24 hours'))`;

export type RoundPreview = {
  readonly members: number;
  readonly open: number;
  readonly met: number;
  readonly exempt: number;
  readonly left: number;
  /** Open, but reminded of this duty within 24 hours of the sending. */
  readonly recent: number;
  /** Who would be reminded, and of them by which channel. */
  readonly people: number;
  readonly inApp: number;
  readonly email: number;
  readonly sms: number;
  readonly zalo: number;
  /** Would be reminded in the application only, and has no account to see it with. */
  readonly unreached: number;
};

/** What a round would do now, in one query. */
export const previewRound = async (
  db: Reader,
  round: { obligationId: string; today: Day; sendAt: Date },
  channels: readonly Channel[],
  connected: readonly Channel[],
): Promise<RoundPreview> => {
  const by = (channel: Channel): SQL => sql`count(*) filter (where ${channel} = any(who.by))::int`;
  const [row] = await db.execute<RoundPreview>(sql`
    with member as (
      select m.person_id, m.state, m.state = 'open' and m.entered_on <= ${round.today} as owes, ${rested(sql`m`, round.sendAt)} as recent
        from obligation_member m where m.tenant_id = ${env.tenant} and m.obligation_id = ${round.obligationId}),
    who as (
      select who.person_id, a.id as account_id, array(select c from unnest(${texts(channels)}) c where ${reachable(connected)}) as by
        from member who ${reachJoin} where who.owes and not who.recent)
    select (select count(*)::int from member) as members,
           (select count(*)::int from member where state = 'open') as open,
           (select count(*)::int from member where state = 'met') as met,
           (select count(*)::int from member where state = 'exempt') as exempt,
           (select count(*)::int from member where state = 'left') as "left",
           (select count(*)::int from member where owes and recent) as recent,
           count(*)::int as people, ${by('in-app')} as "inApp", ${by('email')} as email, ${by('sms')} as sms, ${by('zalo')} as zalo,
           count(*) filter (where who.account_id is null and not (who.by && '{email,sms,zalo}'))::int as unreached
      from who`);
  if (!row) throw new Error('a preview has one row');
  return row;
};
