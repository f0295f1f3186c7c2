import { z } from 'zod';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { readBoardReport } from '#db/queries/reports/report.ts';
import { provinceId, type UnitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { permittedUnits } from '#domain/access/permission.ts';
import { measuredAt } from '#domain/plan/plan.ts';
import { boardTrends } from '#domain/reporting/board-trend.ts';
import type { PrintedRow } from '#domain/reporting/snapshot.ts';
import { dayOf } from '#domain/time/day.ts';
import { provenanceOf } from '../provenance.ts';
import { askedReport, mayReadUnit, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/** The four rates of the province, or of the actor's own unit, for the one page of a leader. */
export const readSummary = query({
  name: 'summary.read',
  input: z.object({ plan: reportInput.plan, period: reportInput.period }),
  subject: (db, { input, now }) => askedReport(db, input, now),
  may: (actor, subject) => mayReadUnit(actor, 'board.read', subject),
  run: (db, { actor, subject, now }) =>
    oneMoment(db, async (reader) => {
      const allowed = permittedUnits(actor, 'board.read');
      const focusOf = ({ byId }: UnitsOfDay) =>
        allowed === 'province' ? provinceId : (allowed.find((id) => byId.has(id)) ?? null);
      const { plan, period } = subject;
      const report = await readBoardReport(reader, plan, period, focusOf);
      const { units } = report;
      const unitId = focusOf(units);
      const level = (unitId && units.levels.get(unitId)) || 'province';
      const ofUnit = (row: PrintedRow) => row.unitId === unitId && row.scope === 'subtree';
      const rows = report.rows.filter(ofUnit);
      return {
        plan: { code: report.plan.code, version: report.plan.version, title: report.plan.content.title },
        /** With the targets that hold of the unit. */
        indicators: report.plan.content.indicators.map((one) => measuredAt(one, level)),
        period: report.period,
        cutOff: report.period.to,
        unit: (unitId && units.byId.get(unitId)) || null,
        rows,
        women: report.women.filter(ofUnit),
        trends: boardTrends(rows, report.weeks, period, dayOf(now)),
        provenance: provenanceOf(report, now),
      };
    }),
});

export type Summary = Awaited<ReturnType<typeof readSummary>>;
