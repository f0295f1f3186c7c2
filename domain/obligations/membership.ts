import { addMonths, monthsOf } from '#domain/obligations/months.ts';
import type { DutyPeriod } from '#domain/obligations/terms.ts';
import { addDays, type Day, type DayRange } from '#domain/time/day.ts';

/** Days somebody is in the audience by one of her posts. */
export type Stay = DayRange & { readonly positionId: string; readonly unitId: string };

/** Whether a duty binds somebody. `leftOn`: her last day in the audience, when that lies before the deciding day. */
export type Bound = {
  readonly bound: boolean;
  readonly enteredOn: Day;
  readonly leftOn: Day | null;
  /** The post that counts: of the days looked at, the one held last, then the one held longest. */
  readonly positionId: string;
  readonly unitId: string;
  /** Months in the audience up to the cut-off day. */
  readonly months: number;
};

/**
 * Decides membership by the duty's own rule. Null: never in the audience on the days looked at, or joined too late for
 * the months asked; she is no member then. `membersSql` (db/queries/obligations) is the same rule in SQL.
 */
export const boundBy = (period: DutyPeriod, stays: readonly Stay[]): Bound | null => {
  const { startsOn, cutOffOn } = period;
  const days = merged(stays);
  const within = days.flatMap((range) => clip(range, startsOn, cutOffOn) ?? []);
  const post = countingPost(stays, startsOn, cutOffOn);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last || !post) return null;
  const months = monthsOf(within);
  const found = { positionId: post.positionId, unitId: post.unitId, months };
  if (period.recurrence === 'after-joining') {
    const joined = days.find((range) => startsOn <= range.from && range.from <= cutOffOn);
    if (!joined) return null;
    const due = addMonths(joined.from, period.dueMonths ?? 0);
    const leftOn = joined.to !== null && joined.to < due ? joined.to : null;
    return { ...found, bound: leftOn === null, enteredOn: joined.from, leftOn };
  }
  const leftOn = last.to < cutOffOn ? last.to : null;
  const bound =
    period.membership === 'any-day' ||
    (period.membership === 'on-cut-off' ? leftOn === null : months >= (period.minMonths ?? 0));
  return bound || leftOn !== null ? { ...found, bound, enteredOn: first.from, leftOn } : null;
};

/** The same days without overlaps; stays that follow each other without a gap are one. */
const merged = (stays: readonly DayRange[]): DayRange[] => {
  const out: DayRange[] = [];
  for (const { from, to } of stays.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = out.at(-1);
    if (last && (last.to === null || from <= addDays(last.to, 1))) {
      out[out.length - 1] = { from: last.from, to: later(last.to, to) };
    } else out.push({ from, to });
  }
  return out;
};

const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : a > b ? a : b);

const clip = (range: DayRange, from: Day, to: Day): { from: Day; to: Day } | null => {
  const start = range.from > from ? range.from : from;
  const end = range.to !== null && range.to < to ? range.to : to;
  return start <= end ? { from: start, to: end } : null;
};

const countingPost = (stays: readonly Stay[], from: Day, to: Day): Stay | undefined => {
  const inside = stays.flatMap((stay) => {
    const days = clip(stay, from, to);
    return days ? [{ stay, days }] : [];
  });
  inside.sort(
    (a, b) =>
      compare(b.days.to, a.days.to) ||
      compare(a.days.from, b.days.from) ||
      compare(a.stay.positionId, b.stay.positionId),
  );
  return inside[0]?.stay;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
