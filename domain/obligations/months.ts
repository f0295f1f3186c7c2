import { addDays, type Day, daysBetween } from '#domain/time/day.ts';

/** The same day `count` months later; the last day of a month that is shorter (31/01 → 28/02, 29/02 → 28/02 a year later). */
export const addMonths = (day: Day, count: number): Day => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(Math.min(Number(day.slice(8)), last))}`;
};

/** Whole months from a day up to and including another: 15/12 to 14/01 is one, to 13/01 none. */
export const wholeMonths = (from: Day, to: Day): number => {
  const after = addDays(to, 1);
  const between =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(after.slice(5, 7)) -
    Number(from.slice(5, 7));
  return addMonths(from, between) > after ? between - 1 : between;
};

/**
 * Months of stays that do not touch: those of one stay go by the calendar; of several, the days left over of each are
 * added at thirty to a month (Civil Code 91/2015/QH13, article 146: a month that is not continuous has thirty days).
 */
export const monthsOf = (stays: readonly { readonly from: Day; readonly to: Day }[]): number => {
  let [months, days] = [0, 0];
  for (const { from, to } of stays) {
    const whole = wholeMonths(from, to);
    months += whole;
    days += daysBetween(addMonths(from, whole), addDays(to, 1));
  }
  return stays.length > 1 ? months + Math.floor(days / 30) : months;
};

const pad = (part: number): string => String(part).padStart(2, '0');
