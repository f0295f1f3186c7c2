import { z } from 'zod';
import { planInForce } from '#db/queries/plans.ts';
import { reportSteps, reportsOf } from '#db/queries/unit-reports.ts';
import { unitsOn } from '#db/queries/units.ts';
import { permits } from '#domain/access/permission.ts';
import { periodById } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { afterAct, type UnitReportAct } from '#domain/unit-reports/state.ts';
import { parentTotal } from '#domain/unit-reports/total.ts';
import { reportedNumbers } from '../reported-numbers.ts';
import { mayReviewReport, unitReportSubject } from '../unit-report-subject.ts';
import { query } from '../usecase.ts';

const reviewActs: readonly UnitReportAct[] = ['accept', 'return', 'lock', 'reopen'];

/**
 * A unit's report: the numbers as submitted, those the system counts now, what the locked reports below it add up to, its
 * steps, and what the actor may do with it.
 */
export const showUnitReport = query({
  name: 'unit-reports.show',
  input: z.object({ reportId: z.uuid() }),
  subject: (db, { input, now }) => unitReportSubject(db, input.reportId, now),
  may: (actor, { path }) => permits(actor, 'unit-reports.read', path),
  run: async (db, { actor, subject, now }) => {
    const { report, round, path } = subject;
    const [units, steps, all, plan, counted] = await Promise.all([
      unitsOn(db, 'agency', dayOf(now)),
      reportSteps(db, report.id),
      reportsOf(db, { roundId: round.id }),
      planInForce(db, round.planCode, periodById(round.periodId)?.to ?? dayOf(now)),
      reportedNumbers(db, round, report.unitId),
    ]);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const children = all
      .filter(({ parentId }) => parentId === report.unitId)
      .map((child) => ({ ...child, name: names.get(child.unitId) ?? '' }));
    return {
      ...{ report, round, steps, children, counted, name: names.get(report.unitId) ?? '' },
      indicators: (plan?.content.indicators ?? []).map(({ code, title }) => ({ code, title })),
      below: children.length > 0 ? parentTotal(children) : null,
      maySubmit: permits(actor, 'unit-reports.submit', path) && afterAct(report.state, 'submit') !== null,
      reviews: mayReviewReport(actor, subject)
        ? reviewActs.filter((act) => afterAct(report.state, act) !== null)
        : [],
    };
  },
});
