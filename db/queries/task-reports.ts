import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { account } from '#db/schema/people.ts';
import { taskReport, taskReportFile, taskReportStep } from '#db/schema/tasks.ts';
import {
  afterTaskAct,
  type TaskReportAct,
  type TaskReportState,
  type TaskSaid,
} from '#domain/tasks/report.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** One unit's report of a task in a round, by its newest step. */
export type StandingTaskReport = {
  readonly id: string;
  readonly taskId: string;
  readonly roundId: string;
  readonly periodId: string;
  readonly unitId: string;
  readonly state: TaskReportState;
  readonly number: number;
  readonly said: TaskSaid | null;
  readonly fileIds: readonly string[];
  readonly comment: string | null;
  readonly recordedBy: string | null;
  readonly by: string | null;
  readonly changedAt: Date | null;
  readonly remindedAt: Date | null;
};

type Row = Omit<StandingTaskReport, 'state' | 'number' | 'changedAt' | 'remindedAt' | 'fileIds'> & {
  act: TaskReportAct | null;
  number: number | null;
  fileIds: string[] | null;
  changedAt: string | null;
  remindedAt: string | null;
};

/** The reports of a plan's tasks, or of one task, in every round; as far as recorded by `recordedUpTo`. One query. */
export const taskReportsOf = async (
  db: Reader,
  of: { readonly planCode: string } | { readonly taskId: string },
  recordedUpTo: Date | null = null,
): Promise<StandingTaskReport[]> => {
  const rows = await db.execute<Row>(sql`
    select r.id, r.task_id as "taskId", r.round_id as "roundId", o.period_id as "periodId", r.unit_id as "unitId",
           s.act, s.number, s.said, s.file_ids as "fileIds", s.comment, s.recorded_by as "recordedBy", s.recorded_at as "changedAt",
           (select a.display_name from account a where a.tenant_id = r.tenant_id and a.id = s.recorded_by) as by,
           (select max(m.recorded_at) from desk_reminder m where m.tenant_id = r.tenant_id and m.task_report_id = r.id) as "remindedAt"
      from task_report r
      join plan_task t on t.tenant_id = r.tenant_id and t.id = r.task_id
      join unit_report_round o on o.tenant_id = r.tenant_id and o.id = r.round_id
      left join lateral (
        select * from task_report_step s where s.tenant_id = r.tenant_id and s.report_id = r.id
           ${recordedUpTo ? sql`and s.recorded_at <= ${recordedUpTo.toISOString()}::timestamptz` : sql``}
         order by s.number desc limit 1) s on true
     where r.tenant_id = ${env.tenant} and ${'planCode' in of ? sql`t.plan_code = ${of.planCode}` : sql`t.id = ${of.taskId}`}
     order by o.due_on, r.id`);
  return rows.map(({ act, number, fileIds, changedAt, remindedAt, ...row }) => ({
    ...row,
    ...{ state: act ? stateAfter[act] : 'none', number: number ?? 0, fileIds: fileIds ?? [] },
    changedAt: changedAt ? new Date(changedAt) : null,
    remindedAt: remindedAt ? new Date(remindedAt) : null,
  }));
};

/** An act leads to one state wherever it is done from. */
const stateAfter: Readonly<Record<TaskReportAct, TaskReportState>> = {
  submit: afterTaskAct('none', 'submit') ?? 'submitted',
  return: afterTaskAct('submitted', 'return') ?? 'returned',
  accept: afterTaskAct('submitted', 'accept') ?? 'accepted',
};

/** The ids of reports, made where there are none: one for a task, round and unit, whoever comes first. */
export const taskReportsFor = async (
  tx: Tx,
  of: readonly { readonly taskId: string; readonly roundId: string; readonly unitId: string }[],
  now: Date,
): Promise<{ id: string; taskId: string; roundId: string; unitId: string }[]> => {
  if (of.length === 0) return [];
  await tx
    .insert(taskReport)
    .values(of.map((one) => ({ tenantId: env.tenant, id: newId(), ...one, recordedAt: now })))
    .onConflictDoNothing();
  const keys = of.map(
    ({ taskId, roundId, unitId }) => sql`(${taskId}::uuid, ${roundId}::uuid, ${unitId}::uuid)`,
  );
  return tx
    .select({
      id: taskReport.id,
      taskId: taskReport.taskId,
      roundId: taskReport.roundId,
      unitId: taskReport.unitId,
    })
    .from(taskReport)
    .where(
      and(
        eq(taskReport.tenantId, env.tenant),
        sql`(${taskReport.taskId}, ${taskReport.roundId}, ${taskReport.unitId}) in (${sql.join(keys, sql`, `)})`,
      ),
    );
};

/** Writes the step after the one that was seen; false when somebody else wrote it first. */
export const addTaskReportStep = async (
  tx: Tx,
  step: Omit<typeof taskReportStep.$inferInsert, 'tenantId'>,
): Promise<boolean> => {
  const rows = await tx
    .insert(taskReportStep)
    .values({ tenantId: env.tenant, ...step })
    .onConflictDoNothing()
    .returning({ number: taskReportStep.number });
  return rows.length > 0;
};

/** Every step of a report, oldest first, with who took it. */
export const taskReportSteps = (db: Reader, reportId: string) =>
  db
    .select({
      number: taskReportStep.number,
      act: taskReportStep.act,
      comment: taskReportStep.comment,
      recordedAt: taskReportStep.recordedAt,
      by: sql<
        string | null
      >`(select a.display_name from ${account} a where a.tenant_id = ${env.tenant} and a.id = ${taskReportStep.recordedBy})`,
    })
    .from(taskReportStep)
    .where(and(eq(taskReportStep.tenantId, env.tenant), eq(taskReportStep.reportId, reportId)))
    .orderBy(asc(taskReportStep.number));

export const addTaskReportFile = async (
  tx: Tx,
  file: Omit<typeof taskReportFile.$inferInsert, 'tenantId' | 'id'>,
): Promise<string> => {
  const id = newId();
  await tx.insert(taskReportFile).values({ tenantId: env.tenant, id, ...file });
  return id;
};

export const taskReportFiles = (db: Reader, reportId: string) =>
  db
    .select()
    .from(taskReportFile)
    .where(and(eq(taskReportFile.tenantId, env.tenant), eq(taskReportFile.reportId, reportId)))
    .orderBy(asc(taskReportFile.id));
