import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { planInForce } from '#db/queries/plans.ts';
import { type SnapshotRow, snapshotById } from '#db/queries/snapshots.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { type Period, periodById } from '#domain/reporting/period.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import {
  type AskedReport,
  askedReport,
  daysInOrder,
  knownOn,
  lastKnown,
  reportInput,
} from './report-input.ts';

/**
 * How a difference of two readings is asked for: a number (plan, period, unit, indicator), the first day of knowledge
 * (`knownOn`) or a closed snapshot in its place, and the second day (`until`; left out: now).
 */
export const changesInput = z
  .object({
    ...reportInput,
    indicator: z.string().max(10),
    knownOn,
    snapshot: z.uuid().optional(),
    until: knownOn,
  })
  .superRefine(daysInOrder)
  .superRefine(({ knownOn: first, until, snapshot }, context) => {
    if (!snapshot && first === undefined)
      context.addIssue({ code: 'custom', path: ['knownOn'], message: 'day-missing' });
    if (!snapshot && first !== undefined && until !== undefined && first > until)
      context.addIssue({ code: 'custom', path: ['until'], message: 'days-out-of-order' });
  });

export type ChangesInput = z.input<typeof changesInput>;

export type ChangesSubject = {
  readonly planCode: string;
  readonly period: Period;
  readonly unit: AskedReport['unit'];
  readonly indicator: PlanIndicator;
  readonly after: Date;
  readonly upTo: Date | null;
  readonly snapshot: SnapshotRow | null;
  readonly knownOn: Day;
  readonly until: Day;
};

/** Null when plan, period, unit, snapshot or indicator do not exist. Of a day to come everything known now is known. */
export const changesSubject = async (
  db: Reader,
  input: z.output<typeof changesInput>,
  now: Date,
): Promise<ChangesSubject | null> => {
  const snapshot = input.snapshot === undefined ? null : await snapshotById(db, input.snapshot);
  if (input.snapshot !== undefined && !snapshot) return null;
  const period = snapshot && periodById(snapshot.periodId);
  const asked = await askedReport(
    db,
    {
      ...{ plan: snapshot?.planCode ?? input.plan, period: input.period, unit: input.unit },
      ...(period ? { from: period.from, to: period.to } : { from: input.from, to: input.to }),
    },
    now,
  );
  const plan = asked && (await planInForce(db, asked.plan.code, asked.period.to));
  const indicator = plan?.content.indicators.find(({ code }) => code === input.indicator);
  if (!asked || !indicator) return null;
  const after = snapshot?.closedAt ?? lastKnown(input.knownOn, now) ?? now;
  return {
    ...{ planCode: asked.plan.code, period: period ?? asked.period, unit: asked.unit, indicator },
    ...{ after, upTo: lastKnown(input.until, now), snapshot },
    ...{ knownOn: dayOf(after), until: input.until ?? dayOf(now) },
  };
};

/** What of a difference the audit keeps. */
export const changesDetail = (
  { period, knownOn: first, until, snapshot }: ChangesSubject,
  unit?: string,
) => ({
  ...{ period: period.id, unit: unit ?? null, knownOn: first, until, snapshot: snapshot?.id ?? null },
});
