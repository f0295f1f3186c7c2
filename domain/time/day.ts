/**
 * Days of the plan: calendar days in Asia/Ho_Chi_Minh (UTC+7 all year), written `YYYY-MM-DD`.
 * Source of the rule: indicators.md, "Exact counting", and Decree 09/2019 article 12.
 */
export type Day = string;

const vietnamOffsetMs = 7 * 3600_000;
const dayMs = 86_400_000;

/** The Vietnamese calendar day an instant falls on. */
export const dayOf = (instant: Date): Day =>
  new Date(instant.getTime() + vietnamOffsetMs).toISOString().slice(0, 10);

/** The first instant of a day, inclusive. */
export const startOf = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - vietnamOffsetMs);

/** The first instant after a day, exclusive end of its last second. */
export const endOf = (day: Day): Date => new Date(startOf(day).getTime() + dayMs);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** The Sunday that ends the week, Monday to Sunday, of a day. */
export const weekEnd = (day: Day): Day => addDays(day, (7 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7);

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** True when the text is a real calendar day between 1900 and 2199. */
export const isDay = (text: string): text is Day => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
};

/** A closed interval of days; `to` null means still open. The last day counts whole. */
export type DayRange = { readonly from: Day; readonly to: Day | null };

export const holdsOn = (range: DayRange, day: Day): boolean =>
  range.from <= day && (range.to === null || day <= range.to);

/** Whether two ranges have a day in common. */
export const rangesOverlap = (a: DayRange, b: DayRange): boolean =>
  (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);

/** `dd/mm/yyyy`, as Vietnamese documents write a day. */
export const formatDay = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** The Vietnamese time of day of an instant, `HH:mm`. */
export const timeOf = (instant: Date): string =>
  new Date(instant.getTime() + vietnamOffsetMs).toISOString().slice(11, 16);

/** `14/12/2026 08:30`, the wall clock in Vietnam. */
export const formatInstant = (instant: Date): string => `${formatDay(dayOf(instant))} ${timeOf(instant)}`;
