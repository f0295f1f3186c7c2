import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { uuids } from '#db/queries/standings.ts';
import {
  reportAttempt,
  reportRecipient,
  reportSchedule,
  reportScheduleEnd,
  reportUnsubscription,
} from '#db/schema/saved-reports.ts';
import type { Question } from '#domain/explorer/question.ts';
import type { Cadence } from '#domain/explorer/schedule.ts';
import type { Outcome } from '#domain/reminders/retry.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type ScheduleRow = {
  readonly id: string;
  readonly questionId: string;
  readonly ownerId: string;
  readonly cadence: Cadence;
  readonly day: number;
  readonly hour: number;
  readonly format: 'xlsx' | 'csv';
  readonly since: Date;
  readonly ended: 'stopped' | 'no-role' | 'removed' | null;
  readonly recipients: readonly { readonly id: string; readonly name: string; readonly left: boolean }[];
};

/** The schedules of a question, or (null) all that still send. */
export const schedulesOf = async (db: Reader, questionId: string | null): Promise<ScheduleRow[]> => {
  const rows = await db.execute<Omit<ScheduleRow, 'since'> & { since: string }>(sql`
    select s.id, s.question_id as "questionId", q.owner_id as "ownerId", s.cadence, s.day, s.hour, s.format, s.recorded_at as since, e.reason as ended,
           (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.display_name, 'left', u.account_id is not null) order by a.display_name), '[]')
              from report_recipient r join account a on a.tenant_id = r.tenant_id and a.id = r.account_id
              left join report_unsubscription u on u.tenant_id = r.tenant_id and u.schedule_id = r.schedule_id and u.account_id = r.account_id
             where r.tenant_id = s.tenant_id and r.schedule_id = s.id) as recipients
      from report_schedule s join saved_question q on q.tenant_id = s.tenant_id and q.id = s.question_id
      left join report_schedule_end e on e.tenant_id = s.tenant_id and e.schedule_id = s.id
     where s.tenant_id = ${env.tenant} and ${questionId ? sql`s.question_id = ${questionId}` : sql`e.schedule_id is null`}
     order by s.recorded_at, s.id`);
  return rows.map((row) => ({ ...row, since: new Date(row.since) }));
};

export const addSchedule = async (
  tx: Tx,
  {
    recipients,
    ...row
  }: Omit<typeof reportSchedule.$inferInsert, 'tenantId' | 'id'> & { recipients: readonly string[] },
): Promise<string> => {
  const id = newId();
  await tx.insert(reportSchedule).values({ tenantId: env.tenant, id, ...row });
  await tx
    .insert(reportRecipient)
    .values(recipients.map((accountId) => ({ tenantId: env.tenant, scheduleId: id, accountId })));
  return id;
};

/** Nothing more is sent; said once, the first word stands. */
export const endSchedules = async (
  tx: Tx,
  scheduleIds: readonly string[],
  row: { reason: 'stopped' | 'no-role' | 'removed'; recordedBy: string | null; recordedAt: Date },
): Promise<void> => {
  if (scheduleIds.length === 0) return;
  await tx
    .insert(reportScheduleEnd)
    .values(scheduleIds.map((scheduleId) => ({ tenantId: env.tenant, scheduleId, ...row })))
    .onConflictDoNothing();
};

export const addUnsubscription = async (
  tx: Tx,
  row: { scheduleId: string; accountId: string; recordedAt: Date },
): Promise<void> => {
  await tx
    .insert(reportUnsubscription)
    .values({ tenantId: env.tenant, ...row })
    .onConflictDoNothing();
};

/** A delivery for each recipient who still wants it, once a day of the schedule. Gives how many are new. */
export const planDeliveries = async (tx: Tx, scheduleId: string, slotOn: Day, now: Date): Promise<number> => {
  const fresh = await tx.execute(sql`
    insert into report_delivery (tenant_id, id, schedule_id, account_id, slot_on, recorded_at)
    select r.tenant_id, gen_random_uuid(), r.schedule_id, r.account_id, ${slotOn}, ${now.toISOString()}::timestamptz
      from report_recipient r where r.tenant_id = ${env.tenant} and r.schedule_id = ${scheduleId} and not exists (
        select 1 from report_unsubscription u where u.tenant_id = r.tenant_id and u.schedule_id = r.schedule_id and u.account_id = r.account_id)
    on conflict do nothing returning id`);
  return fresh.length;
};

export type DueDelivery = {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly tries: number;
  readonly questionId: string;
  readonly name: string;
  readonly question: Question;
  readonly format: 'xlsx' | 'csv';
  /** Its schedule was ended or she wants no more of it. */
  readonly unwanted: boolean;
};

/**
 * A delivery that has to leave now, held until the transaction ends: two workers never send the same one. `waits` gives
 * the minutes after each failed try.
 */
export const takeDelivery = async (
  tx: Tx,
  now: Date,
  waits: readonly number[],
  passed: readonly string[],
): Promise<DueDelivery | null> => {
  const [row] = await tx.execute<DueDelivery & { held: boolean }>(sql`
    with due as (
      select d.*, coalesce(t.number, 0) as tries from report_delivery d
        left join lateral (select * from report_attempt t where t.tenant_id = d.tenant_id and t.delivery_id = d.id order by t.number desc limit 1) t on true
       where d.tenant_id = ${env.tenant} and d.id <> all(${uuids(passed)}) and (t.number is null or (t.outcome = 'deferred'
         and t.recorded_at + (${sql.param(`{${waits.join(',')}}`)}::int[])[t.number] * interval '1 minute' <= ${now.toISOString()}::timestamptz))
       order by d.recorded_at, d.id limit 1)
    select due.id, due.account_id as "accountId", a.email, due.tries, s.question_id as "questionId", v.name, v.question, s.format,
           e.schedule_id is not null or u.account_id is not null as unwanted,
           pg_try_advisory_xact_lock(hashtextextended('report:' || due.id::text, 0)) as held
      from due join report_schedule s on s.tenant_id = due.tenant_id and s.id = due.schedule_id
      join account a on a.tenant_id = due.tenant_id and a.id = due.account_id
      join lateral (select * from saved_question_version v where v.tenant_id = s.tenant_id and v.question_id = s.question_id order by v.number desc limit 1) v on true
      left join report_schedule_end e on e.tenant_id = s.tenant_id and e.schedule_id = s.id
      left join report_unsubscription u on u.tenant_id = s.tenant_id and u.schedule_id = s.id and u.account_id = due.account_id`);
  if (!row) return null;
  // Somebody may have sent it between our look and our lock.
  const [known] = await tx.execute<{ tries: number }>(sql`
    select count(*)::int as tries from report_attempt where tenant_id = ${env.tenant} and delivery_id = ${row.id}`);
  return row.held && known?.tries === row.tries ? row : takeDelivery(tx, now, waits, [...passed, row.id]);
};

export const addReportAttempt = async (
  tx: Tx,
  row: Omit<typeof reportAttempt.$inferInsert, 'tenantId'>,
): Promise<void> => {
  await tx.insert(reportAttempt).values({ tenantId: env.tenant, ...row });
};

/** What was sent of a question, the newest first, with the last try of each; at most 50. */
export const deliveriesOf = (db: Reader, questionId: string) =>
  db.execute<{
    id: string;
    name: string;
    on: Day;
    outcome: Outcome | null;
    tries: number;
    code: string | null;
  }>(sql`
    select d.id, a.display_name as name, d.slot_on::text as "on", t.outcome, coalesce(t.number, 0) as tries, t.code
      from report_delivery d join report_schedule s on s.tenant_id = d.tenant_id and s.id = d.schedule_id and s.question_id = ${questionId}
      join account a on a.tenant_id = d.tenant_id and a.id = d.account_id
      left join lateral (select * from report_attempt t where t.tenant_id = d.tenant_id and t.delivery_id = d.id order by t.number desc limit 1) t on true
     where d.tenant_id = ${env.tenant} order by d.slot_on desc, a.display_name limit 50`);
