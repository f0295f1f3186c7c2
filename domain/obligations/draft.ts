import { periodOf, type SeriesRule } from '#domain/obligations/period-of.ts';
import type { DayRule, Membership, Recurrence } from '#domain/obligations/terms.ts';
import type { Day } from '#domain/time/day.ts';

/** A duty as a form gives it: days where the series keeps rules. */
export type DutyDraft = {
  readonly recurrence: Recurrence;
  /** A day of the first period; the first day of a duty that comes once. */
  readonly beginsOn: Day;
  readonly dueOn: Day | null;
  readonly dueMonths: number | null;
  readonly cutOffOn: Day | null;
  readonly membership: Membership;
  readonly minMonths: number | null;
};

export type DraftFault = {
  readonly path: 'dueOn' | 'dueMonths' | 'cutOffOn' | 'minMonths';
  readonly code: 'missing' | 'months-needed' | 'not-a-period';
};

/** The rule of the series a draft asks for, or what is wrong with it, field by field. */
export const seriesOf = (draft: DutyDraft): SeriesRule | readonly DraftFault[] => {
  const { recurrence, membership } = draft;
  const faults: DraftFault[] = [];
  const joining = recurrence === 'after-joining';
  if (joining && !between(draft.dueMonths)) faults.push({ path: 'dueMonths', code: 'months-needed' });
  if (membership === 'at-least-months' && !between(draft.minMonths))
    faults.push({ path: 'minMonths', code: 'months-needed' });
  if (recurrence === 'once' && draft.dueOn === null) faults.push({ path: 'dueOn', code: 'missing' });
  if (faults.length > 0) return faults;
  const dayRule = (day: Day | null): DayRule =>
    day === null
      ? { kind: 'period-end' }
      : recurrence === 'once'
        ? { kind: 'on', day }
        : { kind: 'day-of-year', month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
  const rule: SeriesRule = {
    recurrence,
    due: joining ? { kind: 'months-after-joining', months: draft.dueMonths ?? 0 } : dayRule(draft.dueOn),
    cutOff: dayRule(draft.cutOffOn),
    // Who joins owes; months or a cut-off day would ask the same again.
    membership: joining ? 'any-day' : membership,
    minMonths: !joining && membership === 'at-least-months' ? draft.minMonths : null,
  };
  if (periodOf(rule, draft.beginsOn)) return rule;
  const cutOff =
    draft.cutOffOn !== null && periodOf({ ...rule, cutOff: { kind: 'period-end' } }, draft.beginsOn);
  return [{ path: cutOff ? 'cutOffOn' : 'dueOn', code: 'not-a-period' }];
};

const between = (months: number | null): boolean => months !== null && months >= 1 && months <= 36;
