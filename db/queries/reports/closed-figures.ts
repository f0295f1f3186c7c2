import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

/** What an arm showed when a period was closed. */
export type ClosedFigure = { readonly snapshotId: string; readonly to: Day; readonly figure: Figure };

/** So many closed periods are looked at, the latest first. */
const mostPeriods = 12;

/** The figures of an indicator and unit in the newest version of each closed period of a plan, by last day. One query. */
export const closedFigures = async (
  db: Reader,
  of: { readonly planCode: string; readonly indicator: string; readonly unitId: string },
): Promise<ClosedFigure[]> => {
  const rows = await db.execute<{ id: string; to: Day; figure: Figure }>(sql`
    select s.id, s.ends_on::text as "to", f as figure
      from (select n.* from (
              select distinct on (s.period_id) s.id, s.content, p.ends_on
                from snapshot s join period p on p.tenant_id = s.tenant_id and p.plan_code = s.plan_code and p.id = s.period_id
               where s.tenant_id = ${env.tenant} and s.plan_code = ${of.planCode}
               order by s.period_id, s.version desc) n
             order by n.ends_on desc limit ${mostPeriods}) s
      cross join lateral jsonb_array_elements(coalesce(s.content::jsonb->'figures', '[]')) f
     where f->>'indicator' = ${of.indicator} and f->>'unitId' = ${of.unitId}
     order by s.ends_on, f->>'arm'`);
  return rows.map(({ id, to, figure }) => ({ snapshotId: id, to, figure }));
};
