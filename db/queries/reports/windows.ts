import type { Reader } from '#db/client.ts';
import type { PeriodRow } from '#db/queries/periods.ts';
import { livePeriods } from '#db/queries/periods.ts';
import { planInForce } from '#db/queries/plans.ts';
import type { CountedWindow } from '#db/queries/reports/numbers.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import type { Plan } from '#domain/plan/plan.ts';

export const windowOf = (
  of: { readonly id: string; readonly from: string; readonly to: string },
  plan: Plan,
): CountedWindow => ({
  planCode: plan.code,
  periodId: of.id,
  from: of.from,
  to: of.to,
  counted: countedIndicators(plan),
});

export type LiveWindow = { readonly window: CountedWindow; readonly row: PeriodRow };

/** The windows of live periods; with those whose stored counts are void when `all`. */
export const liveWindows = async (db: Reader, all = false): Promise<LiveWindow[]> => {
  const found: LiveWindow[] = [];
  for (const row of await livePeriods(db)) {
    const plan = await planInForce(db, row.planCode, row.endsOn);
    if (!plan || (row.rebuiltAt === null && !all)) continue;
    const of = { id: row.id, from: row.startsOn, to: row.endsOn };
    found.push({ row, window: windowOf(of, plan.content) });
  }
  return found;
};
