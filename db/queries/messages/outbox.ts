import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { messageAttempt, messageContent, messageOutbox } from '#db/schema/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Channel } from '#domain/reminders/channel.ts';
import type { Outcome } from '#domain/reminders/retry.ts';
import type { TemplateKind } from '#domain/reminders/template.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { mailAddress, reachJoin } from '../reminders/reach.ts';

/** A message that has to leave, with everything that decides whether it still should and what it says. */
export type DueMessage = {
  readonly id: string;
  readonly channel: Channel;
  readonly templateKind: TemplateKind;
  readonly templateNumber: number;
  readonly language: 'vi' | 'en';
  /** Tries so far. */
  readonly tries: number;
  readonly email: string | null;
  readonly phone: string | null;
  /** Whether she agrees to the channel now. */
  readonly agreed: boolean;
  readonly name: string | null;
  /** Of a reminder: the duty, and how she stands in it now; null when she is no member any more. */
  readonly duty: { readonly title: LocalText; readonly dueOn: Day; readonly state: string | null } | null;
  /** Of a digest: what it is about, and whether its reader still holds a role there and can sign in. */
  readonly digest: { readonly scope: string; readonly held: boolean } | null;
};

type Row = {
  id: string;
  channel: Channel;
  template_kind: TemplateKind;
  template_number: number;
  language: 'vi' | 'en';
  tries: number;
  email: string | null;
  phone: string | null;
  agreed: boolean;
  name: string | null;
  title: LocalText | null;
  due_on: Day | null;
  state: string | null;
  scope: string | null;
  held: boolean;
};

/**
 * The message that has waited longest, locked to the end of the transaction; one that somebody else is sending is
 * passed over. Whoever dies in the middle lets go of it.
 */
export const takeDueMessage = async (tx: Tx, now: Date, today: Day): Promise<DueMessage | null> => {
  const [row] = await tx.execute<Row>(sql`
    with taken as (
      select x.message_id, x.tries from message_outbox x
       where x.tenant_id = ${env.tenant} and x.next_at <= ${now.toISOString()}::timestamptz
       order by x.next_at, x.message_id limit 1 for update skip locked),
    who as (
      select m.id, m.channel, m.template_kind, m.template_number, m.language, taken.tries, m.reminder_id, m.digest_id,
             d.account_id, d.scope, h.email as account_email, h.display_name, h.disabled_at, coalesce(m.person_id, h.person_id) as person_id
        from taken join message m on m.tenant_id = ${env.tenant} and m.id = taken.message_id
        left join digest d on d.tenant_id = m.tenant_id and d.id = m.digest_id
        left join account h on h.tenant_id = m.tenant_id and h.id = d.account_id)
    select who.id, who.channel, who.template_kind, who.template_number, who.language, who.tries,
           coalesce(who.account_email, ${mailAddress}) as email, nullif(i.phone, '') as phone,
           coalesce(who.channel = any(choice.channels), who.channel = 'email') as agreed,
           coalesce(i.full_name, who.display_name) as name,
           o.title, r.due_on::text, coalesce(mem.state, null) as state, who.scope,
           who.disabled_at is null and exists (
             select 1 from role_grant g where g.tenant_id = ${env.tenant} and g.account_id = who.account_id and g.ended_at is null
                and g.role in ('leader', 'unit-hr', 'province-hr') and coalesce(g.unit_id::text, 'province') = who.scope
                and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})) as held
      from who ${reachJoin}
      left join reminder r on r.tenant_id = ${env.tenant} and r.id = who.reminder_id
      left join obligation o on o.tenant_id = r.tenant_id and o.id = r.obligation_id
      left join obligation_member mem on mem.tenant_id = r.tenant_id and mem.obligation_id = r.obligation_id and mem.person_id = r.person_id`);
  if (!row) return null;
  return {
    id: row.id,
    channel: row.channel,
    templateKind: row.template_kind,
    templateNumber: row.template_number,
    language: row.language,
    tries: row.tries,
    email: row.email,
    phone: row.phone,
    agreed: row.agreed,
    name: row.name,
    duty: row.title && row.due_on ? { title: row.title, dueOn: row.due_on, state: row.state } : null,
    digest: row.scope ? { scope: row.scope, held: row.held } : null,
  };
};

export type Attempt = {
  readonly outcome: Outcome;
  readonly by: string;
  readonly code?: string | null;
  readonly response?: string | null;
  readonly reference?: string | null;
  readonly contentSha256?: string | null;
};

/** Keeps what came of a try, and its words when they left for the first time. */
export const addAttempt = async (
  tx: Tx,
  messageId: string,
  number: number,
  attempt: Attempt,
  now: Date,
  content?: { sentTo: string; subject: string; body: string },
): Promise<void> => {
  await tx
    .insert(messageAttempt)
    .values({ tenantId: env.tenant, messageId, number, ...attempt, recordedAt: now });
  if (content) await tx.insert(messageContent).values({ tenantId: env.tenant, messageId, ...content });
};

const inOutbox = (messageId: string) =>
  and(eq(messageOutbox.tenantId, env.tenant), eq(messageOutbox.messageId, messageId));

export const leaveOutbox = async (tx: Tx, messageId: string): Promise<void> => {
  await tx.delete(messageOutbox).where(inOutbox(messageId));
};

export const waitInOutbox = async (
  tx: Tx,
  messageId: string,
  wait: { nextAt: Date; tries: number },
): Promise<void> => {
  await tx.update(messageOutbox).set(wait).where(inOutbox(messageId));
};
