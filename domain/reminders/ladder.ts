import { addDays, type Day, daysBetween } from '#domain/time/day.ts';
import type { Channel } from './channel.ts';

/** On which days, counted from the due day (−7 is a week before), people are reminded and by which channels. */
export type Ladder = { readonly days: readonly number[]; readonly channels: readonly Channel[] };

/** What the page proposes before HR has decided; nothing is sent until she has. */
export const proposedLadder: Ladder = { days: [-30, -7, 0, 7], channels: ['in-app', 'email'] };

/** A rung that could not be climbed on its day (weekend, holiday, a machine at rest) may be climbed so many days later. */
export const catchUpDays = 7;
const farthestDays = 365;
const mostRungs = 12;

/**
 * The rung to climb on a day: the latest one reached, unless it or a later one was climbed already or it lies too far
 * back. Those left out on the way are not made up for. `climbed` is the latest rung climbed for this due day.
 */
export const rungOn = (
  days: readonly number[],
  dueOn: Day,
  today: Day,
  climbed: number | null,
): number | null => {
  const reached = days.filter((day) => addDays(dueOn, day) <= today);
  if (reached.length === 0) return null;
  const rung = Math.max(...reached);
  if (daysBetween(addDays(dueOn, rung), today) > catchUpDays) return null;
  return climbed !== null && climbed >= rung ? null : rung;
};

/** Days as HR writes them: `-30, -7, 0, +7`, in any order and with any minus sign; null when it cannot be read. */
export const readDays = (text: string): readonly number[] | null => {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const days = parts.map((part) => part.replace(/^[−–]/, '-'));
  if (!days.every((day) => /^[+-]?\d{1,3}$/.test(day))) return null;
  const numbers = [...new Set(days.map((day) => Number(day) + 0))].sort((a, b) => a - b);
  const within = numbers.every((day) => Math.abs(day) <= farthestDays);
  return within && numbers.length <= mostRungs ? numbers : null;
};

/** Days as they are shown: `−30, −7, 0, +7`. */
export const writeDays = (days: readonly number[]): string =>
  days.map((day) => (day < 0 ? `−${-day}` : day > 0 ? `+${day}` : '0')).join(', ');
