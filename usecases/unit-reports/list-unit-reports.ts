import { z } from 'zod';
import { listRounds, reportsOf } from '#db/queries/unit-reports.ts';
import { unitsOn, unitsUnder } from '#db/queries/units.ts';
import { permits, permitsSomewhere, permittedUnits } from '#domain/access/permission.ts';
import { reportingPeriods, reportingYearOf } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { unitReportStates } from '#domain/unit-reports/state.ts';
import { parentTotal } from '#domain/unit-reports/total.ts';
import { query, wholeProvince } from '../usecase.ts';

/**
 * A round (the newest when none is asked for) with the reports of the units the actor may see; for the whole province also
 * what the locked reports add up to, beside the names of who has not submitted.
 */
export const listUnitReports = query({
  name: 'unit-reports.list',
  input: z.object({
    roundId: z.uuid().nullable().default(null),
    state: z.enum(unitReportStates).nullable().default(null),
  }),
  subject: wholeProvince,
  may: (actor) => permitsSomewhere(actor, 'unit-reports.read'),
  run: async (db, { actor, input, now }) => {
    const today = dayOf(now);
    const mine = permittedUnits(actor, 'unit-reports.read');
    const rounds = await listRounds(db);
    const round = rounds.find(({ id }) => id === input.roundId) ?? rounds[0] ?? null;
    const [reports, units, inside] = await Promise.all([
      round ? reportsOf(db, { roundId: round.id }) : [],
      unitsOn(db, 'agency', today),
      mine === 'province' ? null : unitsUnder(db, mine, today),
    ]);
    const known = new Map(units.map((unit) => [unit.id, unit]));
    const named = reports
      .map((report) => ({
        ...report,
        name: known.get(report.unitId)?.name ?? '',
        code: known.get(report.unitId)?.code ?? '',
      }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const visible = named.filter(({ unitId }) => inside === null || inside.has(unitId));
    const top = inside === null ? named.filter(({ parentId }) => parentId === null) : null;
    return {
      ...{ rounds, round, overdue: round !== null && round.dueOn < today },
      counts: unitReportStates.map((state) => ({
        state,
        count: visible.filter((one) => one.state === state).length,
      })),
      reports: visible.filter(({ state, parentId }) =>
        input.state === null ? inside !== null || parentId === null : state === input.state,
      ),
      total: top && parentTotal(top),
      mayOpen: permits(actor, 'unit-reports.review', 'province'),
      choices: reportingPeriods(reportingYearOf(today).year).filter(
        ({ id, from }) => from <= today && !rounds.some(({ periodId }) => periodId === id),
      ),
    };
  },
});
