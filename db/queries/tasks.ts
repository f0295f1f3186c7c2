import { and, asc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { insertMany } from '#db/queries/import-write/insert-many.ts';
import { account } from '#db/schema/people.ts';
import { planTask, planTaskVersion } from '#db/schema/tasks.ts';
import type { TaskContent } from '#domain/tasks/task.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** A task as its newest version says. */
export type StandingTask = TaskContent & {
  readonly id: string;
  readonly planCode: string;
  readonly code: string;
  readonly demo: boolean;
  readonly number: number;
  readonly ended: boolean;
  readonly reason: string | null;
};

type Row = Omit<StandingTask, keyof TaskContent> & { content: TaskContent };

/** The tasks of a plan, or one of them, by code; as far as recorded by `recordedUpTo`. One query. */
export const tasksOf = async (
  db: Reader,
  of: { readonly planCode: string } | { readonly taskId: string },
  recordedUpTo: Date | null = null,
): Promise<StandingTask[]> => {
  const rows = await db.execute<Row>(sql`
    select t.id, t.plan_code as "planCode", t.code, t.demo, v.number, v.ended, v.reason, v.content
      from plan_task t join lateral (
        select * from plan_task_version v where v.tenant_id = t.tenant_id and v.task_id = t.id
           ${recordedUpTo ? sql`and v.recorded_at <= ${recordedUpTo.toISOString()}::timestamptz` : sql``}
         order by v.number desc limit 1) v on true
     where t.tenant_id = ${env.tenant} and ${'planCode' in of ? sql`t.plan_code = ${of.planCode}` : sql`t.id = ${of.taskId}`}
     order by t.code`);
  return rows.map(({ content, ...row }) => ({ ...row, ...content }));
};

/** Every version of a task, oldest first, with who recorded it. */
export const taskVersions = (db: Reader, taskId: string) =>
  db
    .select({
      number: planTaskVersion.number,
      content: planTaskVersion.content,
      ended: planTaskVersion.ended,
      reason: planTaskVersion.reason,
      recordedAt: planTaskVersion.recordedAt,
      by: sql<
        string | null
      >`(select a.display_name from ${account} a where a.tenant_id = ${env.tenant} and a.id = ${planTaskVersion.recordedBy})`,
    })
    .from(planTaskVersion)
    .where(and(eq(planTaskVersion.tenantId, env.tenant), eq(planTaskVersion.taskId, taskId)))
    .orderBy(asc(planTaskVersion.number));

type Recorded = { readonly recordedBy: string | null; readonly recordedAt: Date };

/** Adds tasks whose code the plan's register does not have yet, each in its first version. Gives the codes added. */
export const addTasks = async (
  tx: Tx,
  planCode: string,
  tasks: readonly { readonly code: string; readonly content: TaskContent }[],
  by: Recorded & { readonly demo: boolean },
): Promise<{ readonly id: string; readonly code: string }[]> => {
  if (tasks.length === 0) return [];
  const added = await tx
    .insert(planTask)
    .values(tasks.map(({ code }) => ({ tenantId: env.tenant, id: newId(), planCode, code, ...by })))
    .onConflictDoNothing()
    .returning({ id: planTask.id, code: planTask.code });
  const byCode = new Map(tasks.map(({ code, content }) => [code, content]));
  const { recordedBy, recordedAt } = by;
  await insertMany(
    tx,
    planTaskVersion,
    added.flatMap(({ id: taskId, code }) => {
      const content = byCode.get(code);
      return content
        ? [versionRow({ taskId, number: 1, content, ended: false, reason: null, recordedBy, recordedAt })]
        : [];
    }),
  );
  return added;
};

type Version = Recorded & {
  readonly taskId: string;
  readonly number: number;
  readonly content: TaskContent;
  readonly ended: boolean;
  readonly reason: string | null;
};

const versionRow = (version: Version) => ({
  ...{ tenantId: env.tenant, ...version, leadUnitId: version.content.lead.unitId },
});

/** Writes the version after the one that was seen; false when somebody else wrote it first. */
export const addTaskVersion = async (tx: Tx, version: Version): Promise<boolean> => {
  const rows = await tx
    .insert(planTaskVersion)
    .values(versionRow(version))
    .onConflictDoNothing()
    .returning({ number: planTaskVersion.number });
  return rows.length > 0;
};

/** The one agency that ever bore a name, for each of these names; no entry where none did, or several. */
export const unitsNamed = async (
  db: Reader,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db.execute<{ name: string; unit_id: string }>(sql`
    select n.name_folded as name, min(n.unit_id::text) as unit_id
      from org_unit_name n join org_unit u on u.tenant_id = n.tenant_id and u.id = n.unit_id
     where n.tenant_id = ${env.tenant} and u.tree = 'agency'
       and n.name_folded = any(${sql.param([...new Set(names.map(fold))])}::text[])
     group by n.name_folded having count(distinct n.unit_id) = 1`);
  const found = new Map(rows.map((row) => [row.name, row.unit_id]));
  return new Map(
    names.flatMap((name) => {
      const id = found.get(fold(name));
      return id ? [[name, id] as const] : [];
    }),
  );
};
