import { z } from 'zod';
import { armsOfRule, figureRows, readFigures } from '#db/queries/figures/figures.ts';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { provinceId, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { permits } from '#domain/access/permission.ts';
import { figureArms } from '#domain/indicators/figure.ts';
import { NotFound } from '#domain/refusal.ts';
import { askedReport, daysInOrder, knownOn, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/** Rows of these arms are about people. */
const personal: readonly string[] = ['evidence', 'survey'];

/**
 * One page of the rows behind a figure, each with the fact that decided it. Rows about people need the right to read
 * people in the whole unit asked for, others that to read its numbers. Not found: plan, period, unit, indicator or arm.
 */
export const readFigureRows = query({
  name: 'indicator.read-rows',
  input: z
    .object({
      ...reportInput,
      knownOn,
      indicator: z.string().max(10),
      arm: z.enum(figureArms).optional(),
      status: z.enum(['counted', 'not-counted', 'not-reported', 'excluded']).optional(),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    })
    .superRefine(daysInOrder),
  subject: async (db, { input, now }) => {
    const asked = await askedReport(db, input, now);
    const indicator = asked?.plan.content.indicators.find(({ code }) => code === input.indicator);
    const arms = indicator ? armsOfRule(indicator.rule) : [];
    const arm = input.arm ? arms.find((one) => one === input.arm) : arms[0];
    return asked && indicator && arm ? { ...asked, indicator, arm, arms } : null;
  },
  may: (actor, { unit, arm }) =>
    permits(actor, personal.includes(arm) ? 'people.read' : 'board.read', unit ? unit.path : 'province'),
  run: (db, { input, subject: { plan, period, unit, indicator, arm, arms, recordedUpTo } }) =>
    oneMoment(db, async (reader) => {
      const units = await unitsOfDay(reader, period.to, recordedUpTo);
      const unitId = unit?.unitId ?? provinceId;
      const place = units.byId.get(unitId);
      if (!place) throw new NotFound('unit on the cut-off day');
      const ask = { plan: plan.content, indicator, period, units, recordedUpTo };
      const { status, after, limit } = input;
      const only = { ...plan.content, indicators: [indicator] };
      const all = await readFigures(reader, { ...ask, plan: only });
      const page = await figureRows(reader, arm, ask, { unitId, status, after, limit });
      return {
        ...{ plan: { code: plan.code, version: plan.version }, period, indicator, arm, arms, unit: place },
        figure: all.find((one) => one.arm === arm && one.unitId === unitId) ?? null,
        ...page,
        unitNames: Object.fromEntries(
          page.rows.map((row) => [row.unitId, units.byId.get(row.unitId)?.name ?? '']),
        ),
      };
    }),
  audit: ({ input, subject }) => ({
    subjectKind: 'indicator',
    subjectId: subject.indicator.code,
    detail: {
      arm: subject.arm,
      period: subject.period.id,
      unit: input.unit ?? null,
      status: input.status ?? null,
      knownOn: input.knownOn ?? null,
    },
  }),
});
