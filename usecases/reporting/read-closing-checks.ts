import { z } from 'zod';
import { readFigures } from '#db/queries/figures/figures.ts';
import { planInForce } from '#db/queries/plans.ts';
import { earlyChecks } from '#db/queries/reports/closing-checks.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { readReport } from '#db/queries/reports/report.ts';
import { permits } from '#domain/access/permission.ts';
import type { ClosingCheckKind } from '#domain/reporting/closing-checks.ts';
import { brokenLines } from '#domain/reporting/closing-lines.ts';
import { periodById } from '#domain/reporting/period.ts';
import { reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/**
 * What stands in the way of closing a period now, each check with its number and the places that settle it. Whether the
 * board agrees with a count of all facts is known when the period is closed (null), because closing makes that count.
 */
export const readClosingChecks = query({
  name: 'period.read-checks',
  input: z.object({ periodId: z.string().max(60), plan: reportInput.plan }),
  subject: async (db, { input }) => {
    const period = periodById(input.periodId);
    const plan = period && (await planInForce(db, input.plan, period.to));
    return period?.calendar === 'decree-09' && plan ? { period, plan } : null;
  },
  may: (actor) => permits(actor, 'reports.download', 'province'),
  run: (db, { subject: { plan, period } }) =>
    oneMoment(db, async (reader) => {
      const { checks, roundId, waiting } = await earlyChecks(reader, plan, period);
      const { rows, units, from } = await readReport(reader, plan, period);
      const figures = await readFigures(reader, { plan: plan.content, period, units, recordedUpTo: null });
      const broken = brokenLines(rows, figures);
      const all: readonly { readonly check: ClosingCheckKind; readonly open: number | null }[] = [
        ...checks,
        { check: 'counted-above-denominator', open: broken.length },
        { check: 'board-differs', open: from === 'facts' ? 0 : null },
      ];
      return {
        ...{ period, checks: all, roundId, waiting },
        broken: broken.slice(0, 100).map(({ unitId, ...line }) => {
          const unit = units.byId.get(unitId);
          return { ...line, unitCode: unit?.code ?? '', unitName: unit?.name ?? '' };
        }),
      };
    }),
});
