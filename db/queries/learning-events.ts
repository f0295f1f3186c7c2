import type postgres from 'postgres';
import type { Reader } from '#db/client.ts';
import { attemptOf, type Happening, type LearningEvent, type SentEvent } from '#domain/learning/event.ts';
import { env } from '#lib/env.ts';
import type { Enrolment } from './learning-enrolments.ts';
import { statementsOn, yearLiteral } from './learning-statements.ts';

/**
 * Keeps the events of one enrolment that are not kept yet and gives the ids of those. Events of one delivery share one
 * `recordedAt`, later than that of any delivery before, so that "first" has one meaning whatever the clock does.
 */
export const keepEvents = async (
  tx: Reader,
  of: Enrolment,
  events: readonly SentEvent[],
  now: Date,
): Promise<ReadonlySet<string>> => {
  const run = statementsOn(tx);
  // Always in the order of ids: two deliveries of the same events then wait for each other instead of locking up.
  const rows = [...events]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((event) => ({
      id: event.id,
      attempt_id: attemptOf(event),
      kind: event.kind,
      device_id: event.deviceId,
      sequence: event.sequence,
      occurred_at: event.occurredAt,
      body: event.body,
    }));
  const year = yearLiteral(of.year);
  const kept = await run<{ id: string }[]>`
    insert into learning_event (tenant_id, year, id, enrolment_id, attempt_id, kind, device_id, sequence, occurred_at, recorded_at, body)
    select ${env.tenant}, ${year}, n.id, ${of.id}, n.attempt_id, n.kind, n.device_id, n.sequence, n.occurred_at, moment.at, n.body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as n(id uuid, attempt_id uuid, kind text, device_id uuid, sequence bigint, occurred_at timestamptz, body jsonb),
         (select greatest(${now.toISOString()}::timestamptz, (select max(l.recorded_at) + interval '1 millisecond' from learning_event l
            where l.tenant_id = ${env.tenant} and l.year = ${year} and l.enrolment_id = ${of.id})) as at) as moment
    on conflict do nothing returning id`;
  return new Set(kept.map((row) => row.id));
};

type Row = {
  id: string;
  enrolment_id: string;
  kind: string;
  device_id: string;
  sequence: string;
  occurred_at: string;
  recorded_at: string;
  body: Record<string, unknown>;
};

/** All events of some enrolments of one year, in the order they were recorded. */
export const eventsOf = async (
  db: Reader,
  year: number,
  enrolmentIds: readonly string[],
): Promise<readonly LearningEvent[]> => {
  const run = statementsOn(db);
  const rows = await run<Row[]>`
    select ${eventColumns(run)} from learning_event
    where tenant_id = ${env.tenant} and year = ${yearLiteral(year)} and enrolment_id = any(${[...enrolmentIds]}::uuid[])
    order by enrolment_id, recorded_at, id`;
  return rows.map(eventFrom);
};

/** Kept events with these ids, whoever's they are, to compare what is sent again. */
export const eventsById = async (
  db: Reader,
  year: number,
  ids: readonly string[],
): Promise<readonly LearningEvent[]> => {
  const run = statementsOn(db);
  const rows = await run<Row[]>`
    select ${eventColumns(run)} from learning_event
    where tenant_id = ${env.tenant} and year = ${yearLiteral(year)} and id = any(${[...ids]}::uuid[])`;
  return rows.map(eventFrom);
};

const eventColumns = (run: postgres.Sql) =>
  run`id, enrolment_id, kind, device_id, sequence::text, occurred_at, recorded_at, body`;

/** What stands in the body was checked when it was kept. */
const eventFrom = (row: Row): LearningEvent => ({
  id: row.id,
  enrolmentId: row.enrolment_id,
  deviceId: row.device_id,
  sequence: Number(row.sequence),
  occurredAt: new Date(row.occurred_at),
  recordedAt: new Date(row.recorded_at),
  ...({ kind: row.kind, body: row.body } as Happening),
});
