import { z } from 'zod';
import { oneMoment } from '#db/queries/reports/one-moment.ts';
import { type PersonBehind, peopleBehind } from '#db/queries/reports/people-behind.ts';
import { unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { permits } from '#domain/access/permission.ts';
import { measures } from '#domain/indicators/people-filter.ts';
import { standingStatuses } from '#domain/indicators/standing.ts';
import { subtreeOf } from '#domain/indicators/tree.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import { segments } from '#domain/plan/rule.ts';
import { NotFound } from '#domain/refusal.ts';
import { reportScopes } from '#domain/reporting/snapshot.ts';
import { askedReport, daysInOrder, knownOn, reportInput } from '../report-input.ts';
import { query } from '../usecase.ts';

/**
 * One page of the exact people behind a number, each with the fact that decided it. Needs the right to read people in the
 * whole unit asked for (none: the province). Not found: plan, period, unit, or an indicator not counted from people.
 */
export const readIndicatorPeople = query({
  name: 'indicator.read-people',
  input: z
    .object({
      ...reportInput,
      knownOn,
      indicator: z.string(),
      scope: z.enum(reportScopes).default('subtree'),
      segment: z.enum(segments).optional(),
      status: z.enum(standingStatuses).optional(),
      measure: z.enum(measures).optional(),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
    })
    .superRefine(daysInOrder),
  subject: async (db, { input, now }) => {
    const asked = await askedReport(db, input, now);
    const counted = asked ? countedIndicators(asked.plan.content) : [];
    const indicator = counted.find(({ code }) => code === input.indicator)?.code;
    return asked && indicator ? { ...asked, indicator } : null;
  },
  may: (actor, { unit }) => permits(actor, 'people.read', unit ? unit.path : 'province'),
  run: (db, { input, subject }) =>
    oneMoment(db, async (reader) => {
      const { plan, period, indicator, recordedUpTo } = subject;
      const units = await unitsOfDay(reader, period.to, recordedUpTo);
      const unit = subject.unit && units.byId.get(subject.unit.unitId);
      if (subject.unit && !unit) throw new NotFound('unit on the cut-off day');
      const below = unit && input.scope === 'subtree' ? subtreeOf(unit.unitId, units.tree) : [];
      const own = unit ? [unit.unitId] : null;
      const filter = {
        indicator,
        segment: input.segment ?? null,
        unitIds: input.scope === 'own' ? (own ?? []) : unit ? below : null,
        status: input.status ?? null,
        measure: input.measure ?? null,
      };
      const page = { after: input.after ?? null, limit: input.limit };
      const found = await peopleBehind(reader, windowOf(period, plan.content), units, filter, page);
      return {
        plan: { code: plan.code, version: plan.version },
        indicator: plan.content.indicators.find((one) => one.code === indicator) ?? null,
        period,
        cutOff: period.to,
        unit,
        ...found,
        unitNames: namesOf(found.people, units.byId),
      };
    }),
  audit: ({ input, subject }) => ({
    subjectKind: 'indicator',
    subjectId: subject.indicator,
    detail: {
      period: subject.period.id,
      unit: input.unit ?? null,
      scope: input.scope,
      segment: input.segment ?? null,
      status: input.status ?? null,
      measure: input.measure ?? null,
      after: input.after ?? null,
      knownOn: input.knownOn ?? null,
    },
  }),
});

/** What an address may ask; the schema says no to the rest. */
export type PeopleInput = Parameters<typeof readIndicatorPeople>[1];

/** Code and name of every unit a listed person stands in or left. */
const namesOf = (
  people: readonly PersonBehind[],
  byId: ReadonlyMap<string, { code: string; name: string }>,
): Readonly<Record<string, { code: string; name: string }>> => {
  const ids = people.flatMap(({ standing }) =>
    standing.reason.kind === 'left' ? [standing.reason.unitId] : standing.unitIds,
  );
  return Object.fromEntries(
    ids.flatMap((id) => {
      const unit = byId.get(id);
      return unit ? [[id, { code: unit.code, name: unit.name }]] : [];
    }),
  );
};
