import { z } from 'zod';
import { listPeriods } from '#db/queries/periods.ts';
import { snapshotHeads } from '#db/queries/snapshots.ts';
import { permitsSomewhere } from '#domain/access/permission.ts';
import { periodById, reportingPeriods, reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { reportInput } from '../report-input.ts';
import { query, wholeProvince } from '../usecase.ts';

/** Every reporting year with its halves and quarters, the newest first, whether closed, and the versions of each. */
export const listReportPeriods = query({
  name: 'periods.list',
  input: z.object({ plan: reportInput.plan }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'reports.download'),
  run: async (db, { input, now }) => {
    const today = dayOf(now);
    const [rows, heads] = [await listPeriods(db, input.plan), await snapshotHeads(db, input.plan)];
    const years = new Set([
      ...rows.map((row) => Number(row.endsOn.slice(0, 4))),
      reportingYearOf(today).year,
    ]);
    const known = new Map(
      [...years].flatMap((year) => reportingPeriods(year).map((period) => [period.id, period] as const)),
    );
    for (const row of rows) {
      const period = periodById(row.id);
      if (period) known.set(period.id, period);
    }
    const versions = (id: string) => heads.filter((head) => head.periodId === id);
    return {
      plan: input.plan,
      today,
      periods: [...known.values()]
        .filter((period) => period.kind !== 'month' || versions(period.id).length > 0)
        .toSorted((a, b) => (a.to === b.to ? (a.from < b.from ? -1 : 1) : a.to < b.to ? 1 : -1))
        .map((period) => ({
          ...period,
          state: versions(period.id).length > 0 ? ('closed' as const) : ('open' as const),
          progress:
            today < period.from
              ? ('future' as const)
              : today > period.to
                ? ('ended' as const)
                : ('running' as const),
          versions: versions(period.id),
        })),
    };
  },
});
