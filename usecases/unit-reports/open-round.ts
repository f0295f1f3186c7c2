import { z } from 'zod';
import { addRound } from '#db/queries/unit-reports.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { InvalidInput, Refused } from '#domain/refusal.ts';
import { periodById } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { defaultPlan } from '../report-input.ts';
import { command, wholeProvince } from '../usecase.ts';

/**
 * Asks every agency of today for its report of a period. Those right below the top report to the province, the others to
 * the unit above them; the top reports its own staff. Refused: `unit-report-round-exists`.
 */
export const openRound = command({
  name: 'unit-reports.open-round',
  input: z.object({
    planCode: z.string().max(80).default(defaultPlan),
    periodId: z.string().max(60),
    dueOn: z.string().min(1, 'missing').pipe(z.iso.date('not-a-day')),
  }),
  subject: wholeProvince,
  may: (actor) => permits(actor, 'unit-reports.review', 'province'),
  run: async (tx, { actor, input, now }) => {
    const period = periodById(input.periodId);
    if (!period) throw new InvalidInput([{ path: 'periodId', code: 'not-a-period' }]);
    const units = await unitsOn(tx, 'agency', dayOf(now));
    const tops = new Set(units.filter(({ parentId }) => parentId === null).map(({ id }) => id));
    const reporting = units.map(({ id, parentId }) => ({
      unitId: id,
      parentId: parentId === null || tops.has(parentId) ? null : parentId,
    }));
    const recordedBy = actor.kind === 'account' ? actor.accountId : null;
    const { planCode, dueOn } = input;
    const round = { planCode, periodId: period.id, dueOn, recordedBy };
    const roundId = await addRound(tx, round, reporting, now);
    if (roundId === null) throw new Refused('unit-report-round-exists');
    return { roundId, units: reporting.length };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'unit-report-round',
    subjectId: result.roundId,
    detail: { periodId: input.periodId, dueOn: input.dueOn, units: result.units },
  }),
});
