import { addDays, type Day, dayOf, startOf } from '#domain/time/day.ts';

export const cadences = ['weekly', 'monthly'] as const;
export type Cadence = (typeof cadences)[number];

/** When a report is sent: a day of the week (1 Monday … 7 Sunday) or of the month (1 … 28), at a whole hour in Việt Nam. */
export type Schedule = { readonly cadence: Cadence; readonly day: number; readonly hour: number };

export const dayFits = ({ cadence, day }: Pick<Schedule, 'cadence' | 'day'>): boolean =>
  day >= 1 && day <= (cadence === 'weekly' ? 7 : 28);

/** A report that could not leave on its day is still sent so many days later; an older one is left out. */
const latestDays = 3;

/**
 * The newest day whose hour has come, if it came after the schedule was made and not too long ago; null otherwise.
 */
export const dueDay = (schedule: Schedule & { readonly since: Date }, now: Date): Day | null => {
  const today = dayOf(now);
  for (let back = 0; back <= latestDays; back += 1) {
    const day = addDays(today, -back);
    const at = new Date(startOf(day).getTime() + schedule.hour * 3_600_000);
    if (falls(schedule, day) && at <= now) return at > schedule.since ? day : null;
  }
  return null;
};

const falls = ({ cadence, day }: Schedule, on: Day): boolean => {
  if (cadence === 'monthly') return Number(on.slice(8)) === day;
  return (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7 === day - 1;
};
