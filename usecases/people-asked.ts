import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { idsBehind } from '#db/queries/reports/people-behind.ts';
import { type UnitsOfDay, unitsOfDay } from '#db/queries/reports/units-of-day.ts';
import { windowOf } from '#db/queries/reports/windows.ts';
import { measures, type PeopleFilter } from '#domain/indicators/people-filter.ts';
import { standingStatuses } from '#domain/indicators/standing.ts';
import { subtreeOf } from '#domain/indicators/tree.ts';
import { countedIndicators } from '#domain/plan/counted.ts';
import { type CountedIndicator, segments } from '#domain/plan/rule.ts';
import { NotFound } from '#domain/refusal.ts';
import { reportScopes } from '#domain/reporting/snapshot.ts';
import { isDay } from '#domain/time/day.ts';
import { type AskedReport, askedReport, daysInOrder, knownOn, reportInput } from './report-input.ts';

/** How the people behind a number are named, as it is now. */
export const listInput = {
  ...reportInput,
  indicator: z.string(),
  scope: z.enum(reportScopes).default('subtree'),
  segment: z.enum(segments).optional(),
  status: z.enum(standingStatuses).optional(),
  measure: z.enum(measures).optional(),
  /** Who came to count up to this day. */
  until: z.string().refine(isDay, 'not-a-day').optional(),
  women: z.literal('yes').optional(),
};

/** The same, now or as recorded up to a day. */
export const peopleInput = { ...listInput, knownOn };

const schema = z.object(peopleInput).superRefine(daysInOrder);
type PeopleAsked = z.output<typeof schema>;

export type AskedPeople = AskedReport & { readonly indicator: CountedIndicator };

/** Null when plan, period or unit do not exist, or the indicator is not counted from people. */
export const askedPeople = async (db: Reader, input: PeopleAsked, now: Date): Promise<AskedPeople | null> => {
  const asked = await askedReport(db, input, now);
  const indicator =
    asked && countedIndicators(asked.plan.content).find(({ code }) => code === input.indicator);
  return asked && indicator ? { ...asked, indicator } : null;
};

/** The people asked for as a filter over the units of the cut-off day. Not found: the unit is not there that day. */
export const filterOf = (input: PeopleAsked, { unit: asked, indicator }: AskedPeople, units: UnitsOfDay) => {
  const unit = asked && units.byId.get(asked.unitId);
  if (asked && !unit) throw new NotFound('unit on the cut-off day');
  const below = unit && input.scope === 'subtree' ? subtreeOf(unit.unitId, units.tree) : [];
  const own = unit ? [unit.unitId] : null;
  const filter: PeopleFilter = {
    indicator: indicator.code,
    segment: input.segment ?? null,
    unitIds: input.scope === 'own' ? (own ?? []) : unit ? below : null,
    status: input.status ?? null,
    measure: input.measure ?? null,
    until: input.until ?? null,
    women: input.women === 'yes',
  };
  return { unit, filter };
};

/** SQL that selects the ids of everybody asked for. Inside `oneMoment` or a transaction. */
export const idsOfAsked = async (db: Reader, input: PeopleAsked, asked: AskedPeople) => {
  const units = await unitsOfDay(db, asked.period.to, asked.recordedUpTo);
  const { filter } = filterOf(input, asked, units);
  return idsBehind(db, windowOf(asked.period, asked.plan.content), units, filter);
};

/** What the audit says about a list that was read or acted on. */
export const detailOf = (input: PeopleAsked, { period }: AskedPeople) => ({
  period: period.id,
  unit: input.unit ?? null,
  scope: input.scope,
  segment: input.segment ?? null,
  status: input.status ?? null,
  measure: input.measure ?? null,
  until: input.until ?? null,
  women: input.women ?? null,
  knownOn: input.knownOn ?? null,
});
