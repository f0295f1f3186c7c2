import type { Cell } from '#domain/imports/cell.ts';
import { cellText, shownText } from '#domain/imports/cell-text.ts';
import { accept, type Parsed, refuse } from '#domain/imports/parsed.ts';
import { fold } from '#domain/text/vietnamese.ts';
import { addDays, type Day, dayOf, isDay } from '#domain/time/day.ts';

/** A Vietnamese day, and the wall clock there (`YYYY-MM-DDTHH:MM:SS`) when a time was given. */
export type Moment = { readonly day: Day; readonly atLocal: string | null };

type YearMonthDay = readonly [year: string, month: string, day: string];

const timePattern = String.raw`(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?|\s?h\s?(\d{2})?)\s*(am|pm|sa|ch)?`;
const zonePattern = String.raw`\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?`;
const timeOnly = new RegExp(`^${timePattern}${zonePattern}$`, 'i');
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/;
const timeFirst = new RegExp(`^(${timePattern})[\\s,-]+(?=\\d{1,2}[/.-]\\d{1,2}[/.-]\\d|\\d{4}[/.-])`, 'i');
const inWords = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$/;

const pad = (digits: string | number): string => String(digits).padStart(2, '0');

/** Days of the 1900 system: serial 60 is 29/02/1900, a day that never was, so later serials count one too many. */
const fromSerial = (serial: number, cell: Cell): Parsed<Moment> => {
  const seconds = Math.round(serial * 86_400);
  const whole = Math.floor(seconds / 86_400);
  // 2958465 is 31/12/9999; beyond it nothing is a date.
  if (!(whole >= 1 && whole <= 2_958_465)) return refuse('day-unreadable', { text: shownText(cell) });
  if (whole === 60) return refuse('day-impossible', { text: shownText(cell) });
  const day = addDays('1899-12-31', whole > 60 ? whole - 1 : whole);
  if (!isDay(day)) return refuse('day-impossible', { text: shownText(cell) });
  const rest = seconds - whole * 86_400;
  if (rest === 0) return accept({ day, atLocal: null });
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(pad).join(':');
  return accept({ day, atLocal: `${day}T${time}` });
};

/** `HH:MM:SS`, null when there is no such time. */
const clock = (match: RegExpMatchArray, at: number): string | null => {
  const half = match[at + 4]?.toLowerCase();
  const minute = Number(match[at + 1] ?? match[at + 3] ?? 0);
  const second = Number(match[at + 2] ?? 0);
  let hour = Number(match[at]);
  if (half !== undefined && (half === 'am' || half === 'pm') && (hour < 1 || hour > 12)) return null;
  if ((half === 'pm' || half === 'ch') && hour < 12) hour += 12;
  if ((half === 'am' || half === 'sa') && hour === 12) hour = 0;
  return hour > 23 || minute > 59 || second > 59 ? null : [hour, minute, second].map(pad).join(':');
};

const zoneMinutes = (zone: string): number => {
  const digits = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (digits === null) return 0;
  return (digits[1] === '-' ? -1 : 1) * (Number(digits[2]) * 60 + Number(digits[3] ?? 0));
};

const moment = (cell: Cell, [year, month, date]: YearMonthDay, rest: string): Parsed<Moment> => {
  const day = `${year}-${pad(month)}-${pad(date)}`;
  if (!isDay(day)) return refuse('day-impossible', { text: shownText(cell) });
  const written = rest.replace(/^[\s,t-]+/i, '');
  if (written === '') return accept({ day, atLocal: null });
  const match = timeOnly.exec(written);
  if (match === null) return refuse('day-unreadable', { text: shownText(cell) });
  const time = clock(match, 1);
  const zone = match[6];
  if (time === null || (zone !== undefined && Math.abs(zoneMinutes(zone)) > 14 * 60))
    return refuse('time-impossible', { text: shownText(cell) });
  if (zone === undefined) return accept({ day, atLocal: `${day}T${time}` });
  const instant = new Date(Date.parse(`${day}T${time}Z`) - zoneMinutes(zone) * 60_000);
  const local = dayOf(instant);
  const wall = new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 19);
  return isDay(local)
    ? accept({ day: local, atLocal: `${local}T${wall}` })
    : refuse('day-impossible', { text: shownText(cell) });
};

const fromText = (cell: Cell, text: string): Parsed<Moment> => {
  if (/^(19|20|21)\d\d$/.test(text)) return refuse('day-only-year', { text });
  // A CSV file shows a date in a column of the General format as five digits.
  if (/^\d{5}([.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')), cell);
  const lead = timeFirst.exec(text);
  const [body, tail] = lead === null ? [text, ''] : [text.slice(lead[0].length), ` ${lead[1]}`];
  const iso = yearFirst.exec(body);
  if (iso !== null)
    return moment(cell, [iso[1] ?? '', iso[3] ?? '', iso[4] ?? ''], body.slice(iso[0].length) + tail);
  const local = dayFirst.exec(body);
  if (local !== null) {
    if (local[4]?.length !== 4) return refuse('day-two-digit-year', { text: shownText(cell) });
    return moment(cell, [local[4], local[3] ?? '', local[1] ?? ''], body.slice(local[0].length) + tail);
  }
  const words = inWords.exec(fold(body));
  if (words !== null) return moment(cell, [words[3] ?? '', words[2] ?? '', words[1] ?? ''], tail);
  return refuse('day-unreadable', { text: shownText(cell) });
};

/**
 * A day with or without a time: dd/mm/yyyy (also - and .), yyyy-mm-dd, a date cell, a serial number of the 1900 system.
 * Without a zone the time is Vietnamese; with one it is converted. Day and month are never swapped.
 */
export const parseMoment = (cell: Cell): Parsed<Moment> => {
  if (typeof cell === 'number') {
    // A bare year is no serial: 1985 would be 07/06/1905.
    if (Number.isInteger(cell) && cell >= 1900 && cell <= 2199)
      return refuse('day-only-year', { text: cellText(cell) });
    return fromSerial(cell, cell);
  }
  if (typeof cell === 'object' && cell !== null && 'localDateTime' in cell)
    return fromText(cell, cell.localDateTime);
  return fromText(cell, cellText(cell));
};

/** The day alone; a time of day is dropped after its zone was applied. */
export const parseDay = (cell: Cell): Parsed<Day> => {
  const parsed = parseMoment(cell);
  return parsed.ok ? accept(parsed.value.day) : parsed;
};
