import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type IndicatorVersion, planOn } from '#domain/plan/versions.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** A plan's file as loaded and every version of its indicators. */
export type KnownPlan = RecordedPlan & { readonly versions: readonly IndicatorVersion[] };

/** One query. `recordedUpTo` null is everything recorded; null when there was no plan of this code by then. */
export const knownPlan = async (
  db: Reader,
  code: string,
  recordedUpTo: Date | null = null,
): Promise<KnownPlan | null> => {
  const known =
    recordedUpTo === null ? sql`true` : sql`recorded_at <= ${recordedUpTo.toISOString()}::timestamptz`;
  const [row] = await db.execute<{ version: number; content: Plan; versions: IndicatorVersion[] }>(sql`
    select p.version, p.content, coalesce((
      select jsonb_agg(jsonb_build_object('indicator', v.indicator, 'number', v.number,
                       'inForceFrom', v.in_force_from, 'change', v.change) order by v.indicator, v.number)
        from indicator_version v where v.tenant_id = p.tenant_id and v.plan_code = p.code and ${known}), '[]') as versions
      from plan p where p.tenant_id = ${env.tenant} and p.code = ${code}
       and (${known} or p.version = (select min(f.version) from plan f where f.tenant_id = p.tenant_id and f.code = p.code))
     order by p.version desc limit 1`);
  return row ? { code, ...row } : null;
};

/** The plan with each indicator in the version in force on the cut-off day, as recorded up to an instant. One query. */
export const planInForce = async (
  db: Reader,
  code: string,
  cutOff: Day,
  recordedUpTo: Date | null = null,
): Promise<RecordedPlan | null> => {
  const known = await knownPlan(db, code, recordedUpTo);
  if (!known) return null;
  return { code, version: known.version, content: planOn(known.content, known.versions, cutOff) };
};

export type NewVersion = IndicatorVersion & {
  readonly planCode: string;
  readonly reason: string;
  readonly legalDocument: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
};

/** False when somebody else recorded this number first. */
export const addIndicatorVersion = async (tx: Reader, one: NewVersion): Promise<boolean> => {
  const rows = await tx.execute(sql`
    insert into indicator_version (tenant_id, plan_code, indicator, number, in_force_from, change, reason, legal_document, recorded_by, recorded_at)
    values (${env.tenant}, ${one.planCode}, ${one.indicator}, ${one.number}, ${one.inForceFrom}, ${JSON.stringify(one.change)}::jsonb,
            ${one.reason}, ${one.legalDocument}, ${one.recordedBy}, ${one.recordedAt.toISOString()}::timestamptz)
    on conflict do nothing returning number`);
  return rows.length === 1;
};

export type VersionEntry = Omit<NewVersion, 'planCode'> & { readonly recordedByName: string | null };

/** The recorded versions of one indicator, the newest first. */
export const versionHistory = async (
  db: Reader,
  planCode: string,
  indicator: string,
): Promise<VersionEntry[]> => {
  const rows = await db.execute<Omit<VersionEntry, 'recordedAt'> & { recordedAt: string }>(sql`
    select v.indicator, v.number, v.in_force_from::text as "inForceFrom", v.change, v.reason,
           v.legal_document as "legalDocument", v.recorded_by as "recordedBy",
           v.recorded_at as "recordedAt", a.display_name as "recordedByName"
      from indicator_version v left join account a on a.tenant_id = v.tenant_id and a.id = v.recorded_by
     where v.tenant_id = ${env.tenant} and v.plan_code = ${planCode} and v.indicator = ${indicator}
     order by v.number desc limit 200`);
  return rows.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt) }));
};
