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
