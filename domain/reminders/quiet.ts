import { addDays, type Day, dayOf, startOf } from '#domain/time/day.ts';

/** When nobody is disturbed. Minutes of the Vietnamese day; equal minutes mean no quiet hours. */
export type Calendar = {
  readonly quietFromMinute: number;
  readonly quietToMinute: number;
  /** Whether Saturdays and Sundays are for sending too. */
  readonly weekends: boolean;
  readonly holidays: readonly Day[];
};

/** From 21:00 to 07:00, at weekends and on holidays. */
export const usualCalendar: Calendar = {
  quietFromMinute: 21 * 60,
  quietToMinute: 7 * 60,
  weekends: false,
  holidays: [],
};

/** Holidays on the same day every year (Labour Code 2019, article 112); those by the moon are entered by HR. */
const everyYear = ['01-01', '04-30', '05-01', '09-02'];

const minuteMs = 60_000;
const minuteOf = (instant: Date): number =>
  Math.floor((instant.getTime() - startOf(dayOf(instant)).getTime()) / minuteMs);

/** A day on which nothing leaves at all. */
export const isDayOff = (calendar: Calendar, day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (!calendar.weekends && (weekday === 0 || weekday === 6)) return true;
  return everyYear.includes(day.slice(5)) || calendar.holidays.includes(day);
};

/** Whether somebody may not be disturbed at an instant. */
export const isQuiet = (calendar: Calendar, instant: Date): boolean => {
  if (isDayOff(calendar, dayOf(instant))) return true;
  const { quietFromMinute: from, quietToMinute: to } = calendar;
  const minute = minuteOf(instant);
  return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
};

/** The first instant from the given one on at which somebody may be disturbed. A calendar without any gives it back after a year. */
export const whenNotQuiet = (calendar: Calendar, instant: Date): Date => {
  if (!isQuiet(calendar, instant)) return instant;
  const first = dayOf(instant);
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const start = startOf(addDays(first, ahead)).getTime();
    const ends = [start, start + calendar.quietToMinute * minuteMs]
      .filter((time) => time > instant.getTime())
      .map((time) => new Date(time));
    const open = ends.find((time) => !isQuiet(calendar, time));
    if (open) return open;
  }
  return startOf(addDays(first, 366));
};

/** `21:00` as minutes of the day; null when it is none. */
export const readMinute = (text: string): number | null => {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
};

export const writeMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
