import { z } from 'zod';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { readReport } from '#db/queries/reports/report.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { permittedUnits } from '#domain/access/permission.ts';
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
      const { units, rows, ...report } = await readReport(reader, subject.plan, subject.period);
      const allowed = permittedUnits(actor, 'board.read');
      const unitId = allowed === 'province' ? provinceId : allowed.find((id) => units.byId.has(id));
      return {
        plan: { code: report.plan.code, version: report.plan.version, title: report.plan.content.title },
        indicators: report.plan.content.indicators,
        period: report.period,
        cutOff: report.period.to,
        unit: (unitId && units.byId.get(unitId)) || null,
        rows: rows.filter((row) => row.unitId === unitId && row.scope === 'subtree'),
        provenance: provenanceOf(report, now),
      };
    }),
});

export type Summary = Awaited<ReturnType<typeof readSummary>>;
