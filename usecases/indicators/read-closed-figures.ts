import { z } from 'zod';
import { closedFigures } from '#db/queries/reports/closed-figures.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { permits, permittedUnits } from '#domain/access/permission.ts';
import { askedReport, daysInOrder, mayReadUnit, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/** What an indicator that is not counted from learning showed each time a period was closed, for one unit. */
export const readClosedFigures = query({
  name: 'figures.read-closed',
  input: z.object({ ...reportInput, indicator: z.string().max(10) }).superRefine(daysInOrder),
  subject: (db, { input, now }) => askedReport(db, input, now),
  may: (actor, subject) => mayReadUnit(actor, 'board.read', subject),
  run: async (db, { actor, input, subject: { plan, unit } }) => {
    const allowed = permittedUnits(actor, 'board.read');
    const unitId = unit?.unitId ?? (allowed === 'province' ? provinceId : (allowed[0] ?? provinceId));
    return {
      closed: await closedFigures(db, { planCode: plan.code, indicator: input.indicator, unitId }),
      /** Whether the closed reports themselves may be opened. */
      mayOpen: permits(actor, 'reports.download', 'province'),
    };
  },
});
