import { dayOf, isDay, startOf, timeOf } from '#domain/time/day.ts';

/** The instant of a wall clock time in Việt Nam as forms send it, `2026-11-30T08:00`; null when it is none. */
export const instantAt = (local: string): Date | null => {
  const [, day = '', hours = '', minutes = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::00)?$/.exec(local) ?? [];
  if (!isDay(day) || Number(hours) > 23 || Number(minutes) > 59) return null;
  return new Date(startOf(day).getTime() + (Number(hours) * 60 + Number(minutes)) * 60_000);
};

/** The other way round, for the value of a field. */
export const localTimeOf = (instant: Date): string => `${dayOf(instant)}T${timeOf(instant)}`;
