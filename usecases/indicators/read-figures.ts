import { z } from 'zod';
import { readFigures } from '#db/queries/figures/figures.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { permittedUnits } from '#domain/access/permission.ts';
import { idsBelow } from '#domain/reporting/board.ts';
import { askedReport, daysInOrder, knownOn, mayReadUnit, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/**
 * The figures of the indicators that are not counted from people's learning, for one unit: the one asked for, else the
 * province or the actor's unit. Every arm of every indicator is there; `counted` null says that nobody has reported.
 * `below` has the lines of the units below it, or beside it where the actor may see several.
 */
export const readIndicatorFigures = query({
  name: 'figures.read',
  input: z.object({ ...reportInput, knownOn }).superRefine(daysInOrder),
  subject: (db, { input, now }) => askedReport(db, input, now),
  may: (actor, subject) => mayReadUnit(actor, 'board.read', subject),
  run: (db, { actor, subject: { plan, period, unit, recordedUpTo } }) =>
    oneMoment(db, async (reader) => {
      const units = await unitsOfDay(reader, period.to, recordedUpTo);
      const allowed = permittedUnits(actor, 'board.read');
      const unitId = unit?.unitId ?? (allowed === 'province' ? provinceId : (allowed[0] ?? provinceId));
      const all = await readFigures(reader, { plan: plan.content, period, units, recordedUpTo });
      const known = new Map(all.map((one) => [`${one.indicator} ${one.arm}`, one]));
      for (const one of all) if (one.unitId === unitId) known.set(`${one.indicator} ${one.arm}`, one);
      const granted = allowed === 'province' ? [provinceId] : allowed;
      const visible = idsBelow(unit ? [unitId] : granted, units.printed);
      return {
        unitId,
        below: all.filter((one) => one.unitId !== unitId && visible.has(one.unitId)),
        figures: [...known.values()].map((one) =>
          one.unitId === unitId
            ? one
            : {
                ...one,
                unitId,
                counted: null,
                denominator: null,
                denominatorSource: null,
                notReported: 0,
                interval: null,
                estimate: null,
              },
        ),
      };
    }),
});

export type Figures = Awaited<ReturnType<typeof readIndicatorFigures>>;
