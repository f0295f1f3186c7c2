import { z } from 'zod';
import { plans } from '#content/plans/plans.ts';
import type { Reader } from '#db/client.ts';
import type { RecordedPlan } from '#db/queries/periods.ts';
import { planInForce } from '#db/queries/plans.ts';
import { unitIdByCode } from '#db/queries/reports/unit-by-code.ts';
import { provinceCode } from '#db/queries/reports/units-of-day.ts';
import { unitPath } from '#db/queries/units.ts';
import type { Actor, Permission } from '#domain/access/permission.ts';
import { permits, permitsSomewhere } from '#domain/access/permission.ts';
import type { Period } from '#domain/reporting/period.ts';
import { periodById, periodWith, reportingYearOf } from '#domain/reporting/period.ts';
import { type Day, dayOf, endOf, isDay } from '#domain/time/day.ts';

/** The first of the plans, when none is asked for. */
export const defaultPlan = plans[0]?.code ?? '';

const day = z.string().refine(isDay, 'not-a-day');
/** Postgres takes no NUL in a text. */
const code = z
  .string()
  .max(80)
  .regex(/^\P{Cc}*$/u, 'not-a-code');

/** How every question about numbers names its plan, its days and its unit (by code; none is the province). */
export const reportInput = {
  plan: code.default(defaultPlan),
  period: z.string().max(60).optional(),
  from: day.optional(),
  to: day.optional(),
  unit: code.optional(),
};

/** Only what was recorded up to the end of this day; left out, today or later: all. */
export const knownOn = day.optional();

/** The last instant of the day of knowledge; null when nothing was recorded behind it. */
export const lastKnown = (knownOn: Day | undefined, now: Date): Date | null =>
  knownOn === undefined || knownOn >= dayOf(now) ? null : new Date(endOf(knownOn).getTime() - 1);

/** Both days or neither, in order. Use as `z.object({...reportInput}).superRefine(daysInOrder)`. */
export const daysInOrder = (
  { from, to }: { from?: string; to?: string },
  context: z.core.$RefinementCtx,
): void => {
  if ((from === undefined) !== (to === undefined))
    context.addIssue({ code: 'custom', path: [from === undefined ? 'from' : 'to'], message: 'day-missing' });
  if (from !== undefined && to !== undefined && from > to)
    context.addIssue({ code: 'custom', path: ['to'], message: 'days-out-of-order' });
};

export type AskedReport = {
  readonly plan: RecordedPlan;
  readonly period: Period;
  /** What was recorded later is not read, of the plan either; null: all. */
  readonly recordedUpTo: Date | null;
  /** The unit asked for, with its ancestors of today; null for none. */
  readonly unit: { readonly unitId: string; readonly path: readonly string[] } | null;
};

/** Null when plan, period or unit do not exist. Without days it is the reporting year of today. */
export const askedReport = async (
  db: Reader,
  input: { plan: string; period?: string; from?: string; to?: string; unit?: string; knownOn?: string },
  now: Date,
): Promise<AskedReport | null> => {
  const period =
    input.from !== undefined && input.to !== undefined
      ? periodWith(input.from, input.to)
      : input.period !== undefined
        ? periodById(input.period)
        : reportingYearOf(dayOf(now));
  const recordedUpTo = lastKnown(input.knownOn, now);
  const plan = period && (await planInForce(db, input.plan, period.to, recordedUpTo));
  if (!plan || !period) return null;
  const asked = { plan, period, recordedUpTo };
  if (input.unit === undefined || input.unit === provinceCode) return { ...asked, unit: null };
  const unitId = await unitIdByCode(db, input.unit);
  if (unitId === null) return null;
  return { ...asked, unit: { unitId, path: await unitPath(db, unitId, dayOf(now)) } };
};

/** The permission over the unit asked for; without a unit, over some unit, as the rows are then narrowed to those. */
export const mayReadUnit = (actor: Actor, permission: Permission, { unit }: AskedReport): boolean =>
  unit ? permits(actor, permission, unit.path) : permitsSomewhere(actor, permission);
