import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { readFigures } from '#db/queries/figures/figures.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import { planInForce } from '#db/queries/plans.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { readReport } from '#db/queries/reports/report.ts';
import { provinceId } from '#db/queries/reports/units-of-day.ts';
import { permits, permittedUnits } from '#domain/access/permission.ts';
import { idsBelow } from '#domain/reporting/board.ts';
import type { Period } from '#domain/reporting/period.ts';
import { dayOf } from '#domain/time/day.ts';
import { provenanceOf } from '../provenance.ts';
import { askedReport, daysInOrder, knownOn, mayReadUnit, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/**
 * One indicator of one unit for a period twice: as recorded up to the end of a day, and as recorded by now; every arm it
 * has. A side is null when the plan did not have the indicator then. A unit without rows was not there then. Not found:
 * plan, period, unit or indicator.
 */
export const readAsKnown = query({
  name: 'indicator.read-as-known',
  input: z.object({ ...reportInput, knownOn, indicator: z.string().max(10) }).superRefine(daysInOrder),
  subject: async (db, { input, now }) => {
    const asked = await askedReport(db, input, now);
    const plan = asked && (await planInForce(db, input.plan, asked.period.to));
    const indicator = plan?.content.indicators.find(({ code }) => code === input.indicator);
    return asked && plan && indicator ? { ...asked, planNow: plan, indicator } : null;
  },
  may: (actor, subject) => mayReadUnit(actor, 'board.read', subject),
  run: (db, { actor, input, now, subject }) =>
    oneMoment(db, async (reader) => {
      const { plan, planNow, period, recordedUpTo, indicator } = subject;
      const allowed = permittedUnits(actor, 'board.read');
      const unitId =
        subject.unit?.unitId ?? (allowed === 'province' ? provinceId : (allowed[0] ?? provinceId));
      const side = (of: RecordedPlan, upTo: Date | null) =>
        readSide(reader, { plan: of, period, code: indicator.code, unitId, upTo, now });
      const today = await side(planNow, null);
      const known = recordedUpTo === null ? today : await side(plan, recordedUpTo);
      const units = today?.units ?? [];
      const readable = idsBelow(allowed === 'province' ? [provinceId] : allowed, units);
      return {
        plan: { code: planNow.code, version: planNow.version, title: planNow.content.title },
        indicator,
        period,
        knownOn: input.knownOn ?? dayOf(now),
        today: dayOf(now),
        unit: [...units, ...(known?.units ?? [])].find((one) => one.unitId === unitId) ?? null,
        /** The units the actor may choose, of the cut-off day as known now. */
        units: units.filter((one) => readable.has(one.unitId)),
        known: known && withoutUnits(known),
        now: today && withoutUnits(today),
        mayReadPeople: permits(actor, 'people.read', subject.unit ? subject.unit.path : 'province'),
      };
    }),
});

export type AsKnown = Awaited<ReturnType<typeof readAsKnown>>;

type Asked = {
  readonly plan: RecordedPlan;
  readonly period: Period;
  readonly code: string;
  readonly unitId: string;
  readonly upTo: Date | null;
  readonly now: Date;
};

/** What was known at an instant of one indicator in one unit with all below it. */
const readSide = async (db: Reader, { plan, period, code, unitId, upTo, now }: Asked) => {
  const indicator = plan.content.indicators.find((one) => one.code === code);
  if (!indicator) return null;
  const only = { ...plan, content: { ...plan.content, indicators: [indicator] } };
  const report = await readReport(db, only, period, upTo);
  const figures = await readFigures(db, {
    ...{ plan: only.content, period, units: report.units, recordedUpTo: upTo },
  });
  return {
    indicator,
    units: report.units.printed,
    rows: report.rows.filter((row) => row.unitId === unitId && row.scope === 'subtree'),
    figures: figures.filter((figure) => figure.unitId === unitId),
    provenance: provenanceOf(report, now, upTo),
  };
};

const withoutUnits = <Side extends { readonly units: unknown }>({ units: _units, ...rest }: Side) => rest;
