import type { Reader } from '#db/client.ts';
import { planInForce } from '#db/queries/plans.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { readReport } from '#db/queries/reports/report.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { periodById } from '#domain/reporting/period.ts';
import type { ReportedNumber } from '#domain/unit-reports/total.ts';

/**
 * What a unit reports of a period: each number with everybody below it; the top of the tree its own staff only, so that
 * nobody stands in two reports that are added up.
 */
export const reportedNumbers = (
  db: Reader,
  of: { readonly planCode: string; readonly periodId: string },
  unitId: string,
): Promise<readonly ReportedNumber[]> =>
  oneMoment(db, async (reader) => {
    const period = periodById(of.periodId);
    const plan = period && (await planInForce(reader, of.planCode, period.to));
    if (!plan || !period) return [];
    const report = await readReport(reader, plan, period);
    // A count (I-07) is set against the plan's target, which is no unit's own.
    const rates = new Set(
      plan.content.indicators.filter(({ kind }) => kind === 'rate').map(({ code }) => code),
    );
    const unit = report.units.byId.get(unitId);
    const scope = unit && unit.parentId !== provinceId ? 'subtree' : 'own';
    return report.rows.flatMap((row) =>
      row.unitId === unitId && row.segment === null && row.scope === scope
        ? [
            {
              ...{ indicator: row.indicator, counted: row.counted },
              denominator: rates.has(row.indicator) ? row.denominator : null,
            },
          ]
        : [],
    );
  });
