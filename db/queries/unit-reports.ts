import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { insertMany } from '#db/queries/import-write/insert-many.ts';
import { message } from '#db/schema/messages.ts';
import { account } from '#db/schema/people.ts';
import { unitReport, unitReportReminder, unitReportRound, unitReportStep } from '#db/schema/unit-reports.ts';
import type { Day } from '#domain/time/day.ts';
import { afterAct, type UnitReportAct, type UnitReportState } from '#domain/unit-reports/state.ts';
import type { ReportedNumber } from '#domain/unit-reports/total.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

export type Round = typeof unitReportRound.$inferSelect;

export const listRounds = (db: Reader): Promise<Round[]> =>
  db
    .select()
    .from(unitReportRound)
    .where(eq(unitReportRound.tenantId, env.tenant))
    .orderBy(desc(unitReportRound.dueOn), desc(unitReportRound.id));

export const roundById = async (db: Reader, id: string): Promise<Round | null> => {
  const [row] = await db
    .select()
    .from(unitReportRound)
    .where(and(eq(unitReportRound.tenantId, env.tenant), eq(unitReportRound.id, id)));
  return row ?? null;
};

/** Opens a round for these units; null when the period was asked for before. */
export const addRound = async (
  tx: Tx,
  round: {
    readonly planCode: string;
    readonly periodId: string;
    readonly dueOn: Day;
    readonly recordedBy: string | null;
  },
  units: readonly { readonly unitId: string; readonly parentId: string | null }[],
  now: Date,
): Promise<string | null> => {
  const rows = await tx
    .insert(unitReportRound)
    .values({ tenantId: env.tenant, id: newId(), ...round, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: unitReportRound.id });
  const roundId = rows[0]?.id;
  if (!roundId) return null;
  await insertMany(
    tx,
    unitReport,
    units.map((unit) => ({ tenantId: env.tenant, id: newId(), roundId, ...unit })),
  );
  return roundId;
};

/** One unit's report as it stands. */
export type StandingReport = {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly parentId: string | null;
  readonly state: UnitReportState;
  readonly number: number;
  readonly numbers: readonly ReportedNumber[];
  readonly comment: string | null;
  readonly by: string | null;
  readonly changedAt: Date | null;
  readonly remindedAt: Date | null;
};

type Row = Omit<StandingReport, 'state' | 'number' | 'changedAt' | 'remindedAt' | 'numbers'> & {
  act: UnitReportAct | null;
  number: number | null;
  numbers: readonly ReportedNumber[] | null;
  changedAt: string | null;
  remindedAt: string | null;
};

/** The reports of a round, or one of them, each with its newest step. One query. */
export const reportsOf = async (
  db: Reader,
  of: { readonly roundId: string } | { readonly reportId: string },
): Promise<StandingReport[]> => {
  const rows = await db.execute<Row>(sql`
    select r.id, r.round_id as "roundId", r.unit_id as "unitId", r.parent_id as "parentId", s.act, s.number, s.numbers, s.comment,
           s.recorded_at as "changedAt",
           (select a.display_name from account a where a.tenant_id = r.tenant_id and a.id = s.recorded_by) as by,
           (select max(m.recorded_at) from unit_report_reminder m where m.tenant_id = r.tenant_id and m.report_id = r.id) as "remindedAt"
      from unit_report r left join lateral (select * from unit_report_step s where s.tenant_id = r.tenant_id and s.report_id = r.id
                                             order by s.number desc limit 1) s on true
     where r.tenant_id = ${env.tenant} and ${'roundId' in of ? sql`r.round_id = ${of.roundId}` : sql`r.id = ${of.reportId}`}`);
  return rows.map(({ act, number, numbers, changedAt, remindedAt, ...row }) => ({
    ...row,
    ...{ state: act ? stateAfter[act] : 'none', number: number ?? 0, numbers: numbers ?? [] },
    changedAt: changedAt ? new Date(changedAt) : null,
    remindedAt: remindedAt ? new Date(remindedAt) : null,
  }));
};

/** An act leads to one state wherever it is done from. */
const stateAfter: Readonly<Record<UnitReportAct, UnitReportState>> = {
  submit: afterAct('none', 'submit') ?? 'submitted',
  return: afterAct('submitted', 'return') ?? 'returned',
  accept: afterAct('submitted', 'accept') ?? 'accepted',
  lock: afterAct('accepted', 'lock') ?? 'locked',
  reopen: afterAct('locked', 'reopen') ?? 'returned',
};

export const reportSteps = (db: Reader, reportId: string) =>
  db
    .select({
      number: unitReportStep.number,
      act: unitReportStep.act,
      comment: unitReportStep.comment,
      recordedAt: unitReportStep.recordedAt,
      by: sql<
        string | null
      >`(select a.display_name from ${account} a where a.tenant_id = ${env.tenant} and a.id = ${unitReportStep.recordedBy})`,
    })
    .from(unitReportStep)
    .where(and(eq(unitReportStep.tenantId, env.tenant), eq(unitReportStep.reportId, reportId)))
    .orderBy(asc(unitReportStep.number));

/** Writes the step after the one that was seen; false when somebody else wrote it first. */
export const addReportStep = async (
  tx: Tx,
  step: Omit<typeof unitReportStep.$inferInsert, 'tenantId'>,
): Promise<boolean> => {
  const rows = await tx
    .insert(unitReportStep)
    .values({ tenantId: env.tenant, ...step })
    .onConflictDoNothing()
    .returning({ number: unitReportStep.number });
  return rows.length > 0;
};

const dayMs = 86_400_000;

/**
 * Reminds units, each once in 24 hours, and tells whoever runs the personnel of the unit itself in the application. Gives
 * how many units were reminded.
 */
export const remindUnits = async (
  tx: Tx,
  reports: readonly { readonly id: string; readonly unitId: string }[],
  recordedBy: string | null,
  today: Day,
  now: Date,
): Promise<number> => {
  if (reports.length === 0) return 0;
  const rows = await tx
    .insert(unitReportReminder)
    .values(
      reports.map(({ id }) => ({
        ...{ tenantId: env.tenant, id: newId(), reportId: id, recordedBy, recordedAt: now },
        quietUntil: new Date(now.getTime() + dayMs),
      })),
    )
    .onConflictDoNothing()
    .returning({ reportId: unitReportReminder.reportId });
  const reminded = new Set(rows.map(({ reportId }) => reportId));
  const units = reports.filter(({ id }) => reminded.has(id));
  const people = await tx.execute<{ unit_id: string; person_id: string }>(sql`
    select distinct g.unit_id, a.person_id from role_grant g join account a on a.tenant_id = g.tenant_id and a.id = g.account_id
     where g.tenant_id = ${env.tenant} and g.role = 'unit-hr' and a.person_id is not null and a.disabled_at is null and g.ended_at is null
       and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})
       and g.unit_id = any(${sql.param(`{${units.map(({ unitId }) => unitId).join(',')}}`)}::uuid[])`);
  const messages = units.flatMap(({ id, unitId }) =>
    people
      .filter((one) => one.unit_id === unitId)
      .map(({ person_id: personId }) => ({
        ...{ tenantId: env.tenant, id: newId(), channel: 'in-app' as const, unitReportId: id, personId },
        ...{ templateKind: 'unit-report' as const, templateNumber: 0, language: 'vi' as const },
        ...{ sendAt: now, recordedAt: now },
      })),
  );
  if (messages.length > 0) await tx.insert(message).values(messages);
  return reminded.size;
};
