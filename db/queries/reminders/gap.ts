import { type SQL, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { PeopleRule } from '#domain/plan/rule.ts';
import { proposedLadder } from '#domain/reminders/ladder.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';
import { ladderOf, remind, rested } from './plan.ts';
import { texts } from './reach.ts';

type Round = { readonly accountId: string; readonly today: Day; readonly now: Date; readonly sendAt: Date };

/**
 * Of the people `ids` (SQL that selects them once each), the duty that each is reminded of: of those she owes now whose
 * course or assessment would count for the rule, the one that is due first. Who owes none is not in it.
 */
const dutiesOf = (ids: SQL, rule: PeopleRule, today: Day): SQL => sql`
  select distinct on (m.person_id) m.person_id, m.obligation_id, m.due_on
    from (${ids}) asked
    join obligation_member m on m.tenant_id = ${env.tenant} and m.person_id = asked.person_id
    join obligation o on o.tenant_id = m.tenant_id and o.id = m.obligation_id
   where m.state = 'open' and m.entered_on <= ${today} and o.starts_on <= ${today}
     and (exists (select 1 from course_version v where v.tenant_id = o.tenant_id and v.course_id = o.course_id
                     and v.content_group = any(${texts(rule.feeds)}))
          or (${rule.counts === 'completed-and-assessed'} and o.assessment is not null))
   order by m.person_id, m.due_on, m.obligation_id`;

export type GapPreview = {
  /** Everybody in the list. */
  readonly listed: number;
  /** Of them: owe nothing now that would count, so there is nothing to remind of. */
  readonly withoutDuty: number;
  /** Of them: reminded of it within 24 hours of the sending. */
  readonly recent: number;
  /** Who would be reminded. */
  readonly people: number;
  readonly duties: readonly { readonly id: string; readonly title: LocalText; readonly people: number }[];
};

/** What reminding these people now would do; one query. */
export const previewGap = async (
  db: Reader,
  ids: SQL,
  rule: PeopleRule,
  { today, sendAt }: Pick<Round, 'today' | 'sendAt'>,
): Promise<GapPreview> => {
  const rows = await db.execute<{
    listed: number;
    id: string | null;
    title: LocalText | null;
    people: number;
    recent: number;
  }>(sql`
    with asked as materialized (${ids}),
    due as (${dutiesOf(sql`select person_id from asked`, rule, today)}),
    by_duty as (
      select due.obligation_id, count(*) filter (where not ${rested(sql`due`, sendAt)})::int as people,
             count(*) filter (where ${rested(sql`due`, sendAt)})::int as recent
        from due group by due.obligation_id)
    select (select count(*)::int from asked) as listed, o.id, o.title, coalesce(d.people, 0) as people, coalesce(d.recent, 0) as recent
      from (select 1) one left join by_duty d on true
      left join obligation o on o.tenant_id = ${env.tenant} and o.id = d.obligation_id
     order by o.due_on, o.id`);
  const sum = (field: 'people' | 'recent') => rows.reduce((total, row) => total + row[field], 0);
  const listed = rows[0]?.listed ?? 0;
  return {
    listed,
    withoutDuty: listed - sum('people') - sum('recent'),
    recent: sum('recent'),
    people: sum('people'),
    duties: rows.flatMap(({ id, title, people }) =>
      id && title && people > 0 ? [{ id, title, people }] : [],
    ),
  };
};

/** Reminds these people, each of one duty, as a round of each of the duties; gives how many it reached. */
export const remindGap = async (
  tx: Tx,
  ids: SQL,
  rule: PeopleRule,
  round: Round,
  duties: readonly string[],
  connected: Parameters<typeof remind>[4],
): Promise<number> => {
  const rounds = duties.map((obligationId) => ({ obligationId, roundId: newId() }));
  const json = JSON.stringify(Object.fromEntries(rounds.map((one) => [one.obligationId, one.roundId])));
  const due = sql`
    select d.person_id, d.obligation_id, d.due_on, null::smallint as rung_days, (${json}::jsonb->>d.obligation_id::text)::uuid as round_id
      from (${dutiesOf(ids, rule, round.today)}) d where ${json}::jsonb ? d.obligation_id::text`;
  const channels = sql`coalesce((${ladderOf(sql`l.channels`, sql`who.obligation_id`)}), ${texts(proposedLadder.channels)})`;
  const people = await remind(tx, due, channels, round, connected);
  await tx.execute(sql`
    insert into reminder_round (tenant_id, id, obligation_id, people, recorded_by, recorded_at)
    select ${env.tenant}, (r->>'roundId')::uuid, (r->>'obligationId')::uuid,
           (select count(*) from reminder m where m.tenant_id = ${env.tenant} and m.planned_at = ${round.sendAt.toISOString()}::timestamptz
               and m.round_id = (r->>'roundId')::uuid),
           ${round.accountId}, ${round.now.toISOString()}::timestamptz
      from jsonb_array_elements(${JSON.stringify(rounds)}::jsonb) r`);
  return people;
};
