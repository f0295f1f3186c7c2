import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { visiblePeople } from '#db/visible.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Channel } from '#domain/reminders/channel.ts';
import { type Result, resultOf } from '#domain/reminders/log.ts';
import type { Outcome } from '#domain/reminders/retry.ts';
import type { MessageKind } from '#domain/reminders/template.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

export type LogFilter = {
  /** Folded words, each of which must stand in the name. */
  readonly words: readonly string[];
  readonly channel: Channel | null;
  readonly result: Result | null;
  /** The message the page before ended with. */
  readonly after: string | null;
};

export type LoggedMessage = {
  readonly id: string;
  readonly sendAt: Date;
  readonly channel: Channel;
  readonly templateKind: MessageKind;
  readonly templateNumber: number;
  readonly personId: string | null;
  /** Null when who she was has been erased. */
  readonly name: string | null;
  /** Of the duty or the class; null for a digest. */
  readonly title: LocalText | null;
  readonly result: Result;
  readonly tries: number;
  readonly by: string | null;
  readonly code: string | null;
  readonly response: string | null;
  readonly reference: string | null;
  readonly triedAt: Date | null;
};

type Row = Omit<LoggedMessage, 'sendAt' | 'result' | 'triedAt'> & {
  sendAt: string;
  triedAt: string | null;
  outcome: Outcome | null;
  read: boolean;
};

const read = sql`exists (select 1 from notice_read x where x.tenant_id = m.tenant_id and x.message_id = m.id)`;

const has = (result: Result, now: Date): SQL => {
  const due = sql`m.send_at <= ${now.toISOString()}::timestamptz`;
  if (result === 'shown') return sql`m.channel = 'in-app' and ${due} and not ${read}`;
  if (result === 'read') return sql`m.channel = 'in-app' and ${read}`;
  if (result === 'waiting') return sql`(m.channel <> 'in-app' or not ${due}) and t.outcome is null`;
  return sql`t.outcome = ${result}`;
};

/**
 * One page of messages, newest first, with the last try of each: of the people the actor may see, and the digests for
 * who reads the whole province.
 */
export const logPage = async (
  db: Reader,
  actor: Actor,
  filter: LogFilter,
  at: { today: Day; now: Date },
  limit: number,
): Promise<LoggedMessage[]> => {
  const digests = permits(actor, 'reminders.read', 'province');
  const conditions = [
    sql`m.tenant_id = ${env.tenant} and m.send_at <= ${at.now.toISOString()}::timestamptz + interval '7 days'`,
    sql`(case when m.person_id is null then ${digests} else ${visiblePeople(actor, sql`m.person_id`, at.today)} end)`,
    ...filter.words.map((word) => sql`i.name_folded like ${`%${word}%`}`),
    ...(filter.channel ? [sql`m.channel = ${filter.channel}`] : []),
    ...(filter.result ? [has(filter.result, at.now)] : []),
    ...(filter.after
      ? [
          sql`(m.send_at, m.id) < (select last.send_at, last.id from message last where last.tenant_id = ${env.tenant} and last.id = ${filter.after})`,
        ]
      : []),
  ];
  const rows = await db.execute<Row>(sql`
    select m.id, m.send_at as "sendAt", m.channel, m.template_kind as "templateKind", m.template_number as "templateNumber",
           m.person_id as "personId", coalesce(i.full_name, h.display_name) as name,
           case when k.id is null then o.title else jsonb_build_object('vi', k.title, 'en', k.title) end as title, ${read} as read,
           t.outcome, coalesce(t.number, 0) as tries, t.by, t.code, t.response, t.reference, t.recorded_at as "triedAt"
      from message m
      left join identity i on i.tenant_id = m.tenant_id and i.person_id = m.person_id
      left join digest d on d.tenant_id = m.tenant_id and d.id = m.digest_id
      left join account h on h.tenant_id = d.tenant_id and h.id = d.account_id
      left join reminder r on r.tenant_id = m.tenant_id and r.id = m.reminder_id
      left join class k on k.tenant_id = m.tenant_id and k.id = m.class_id
      left join obligation o on o.tenant_id = r.tenant_id and o.id = r.obligation_id
      left join lateral (select * from message_attempt t where t.tenant_id = m.tenant_id and t.message_id = m.id
                          order by t.number desc limit 1) t on true
     where ${sql.join(conditions, sql` and `)}
     order by m.send_at desc, m.id desc limit ${limit}`);
  return rows.map(({ outcome, read: isRead, sendAt, triedAt, ...row }) => ({
    ...row,
    sendAt: new Date(sendAt),
    triedAt: triedAt ? new Date(triedAt) : null,
    result: resultOf({ channel: row.channel, outcome, read: isRead, due: new Date(sendAt) <= at.now }),
  }));
};
