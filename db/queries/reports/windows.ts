import type { Reader } from '#db/client.ts';
import type { PeriodRow } from '#db/queries/periods.ts';
import { livePeriods, newestPlan } from '#db/queries/periods.ts';
import type { CountedWindow } from '#db/queries/reports/numbers.ts';
import type { Plan } from '#domain/plan/plan.ts';

export const windowOf = (
  of: { readonly id: string; readonly from: string; readonly to: string },
  plan: Plan,
): CountedWindow => ({ periodId: of.id, from: of.from, to: of.to, planStartedOn: plan.startedOn });

export type LiveWindow = { readonly window: CountedWindow; readonly row: PeriodRow };

/** The windows of live periods; with those whose stored counts are void when `all`. */
export const liveWindows = async (db: Reader, all = false): Promise<LiveWindow[]> => {
  const found: LiveWindow[] = [];
  for (const row of await livePeriods(db)) {
    const plan = await newestPlan(db, row.planCode);
    if (!plan || (row.rebuiltAt === null && !all)) continue;
    const of = { id: row.id, from: row.startsOn, to: row.endsOn };
    found.push({ row, window: windowOf(of, plan.content) });
  }
  return found;
};
