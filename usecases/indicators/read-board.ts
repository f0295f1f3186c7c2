import { z } from 'zod';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { readReport } from '#db/queries/reports/report.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { permittedUnits } from '#domain/access/permission.ts';
import { NotFound } from '#domain/refusal.ts';
import { idsBelow } from '#domain/reporting/board.ts';
import { provenanceOf } from '../provenance.ts';
import { askedReport, daysInOrder, knownOn, mayReadUnit, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/**
 * The numbers of every indicator for the units the actor may see, on both scopes, and where they come from. `focus` is
 * the unit the board stands at: the one asked for, else the province (its total counts people once) or the actor's unit;
 * null when that unit does not exist on the cut-off day. Not found: plan, period or unit.
 */
export const readBoard = query({
  name: 'board.read',
  input: z.object({ ...reportInput, knownOn }).superRefine(daysInOrder),
  subject: (db, { input, now }) => askedReport(db, input, now),
  may: (actor, subject) => mayReadUnit(actor, 'board.read', subject),
  run: (db, { actor, subject, now }) =>
    oneMoment(db, async (reader) => {
      const { plan, period, recordedUpTo } = subject;
      const { units: of, rows, ...report } = await readReport(reader, plan, period, recordedUpTo);
      const allowed = permittedUnits(actor, 'board.read');
      const granted = allowed === 'province' ? [provinceId] : allowed;
      const asked = subject.unit ? [subject.unit.unitId] : granted;
      if (subject.unit && !of.byId.has(subject.unit.unitId)) throw new NotFound('unit on the cut-off day');
      const visible = idsBelow(asked, of.printed);
      const units = of.printed.filter((unit) => visible.has(unit.unitId));
      const readable = idsBelow(granted, of.printed);
      const [first] = units;
      return {
        plan: { code: report.plan.code, version: report.plan.version, title: report.plan.content.title },
        indicators: report.plan.content.indicators,
        period: report.period,
        cutOff: report.period.to,
        focus: first ?? null,
        /** The units the actor may see above and around the focus, for the way back. */
        path: of.printed.filter((unit) => readable.has(unit.unitId)),
        units,
        rows: rows.filter((row) => visible.has(row.unitId)),
        provenance: provenanceOf(report, now, recordedUpTo),
      };
    }),
});

export type Board = Awaited<ReturnType<typeof readBoard>>;
