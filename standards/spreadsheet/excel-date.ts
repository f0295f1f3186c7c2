import type { Cell } from '#domain/imports/cell.ts';

const DAY_MS = 86_400_000;
const FIRST_OF_MARCH_1900 = Date.UTC(1900, 2, 1);
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * The wall clock of a spreadsheet date that a parser has counted in days from 30 December 1899 as if it were UTC.
 * Excel believes in 29 February 1900: before that day its serials are one ahead of the calendar, and the day
 * itself does not exist, so it comes back as the plain serial 60 for the importer to complain about.
 * The 1904 system begins later and is not touched.
 */
export function localDateTime(counted: Date): Cell {
  const serial = (counted.getTime() - DAY_ZERO) / DAY_MS;
  if (!Number.isFinite(serial)) return null;
  if (Math.floor(serial) === 60) return serial;
  const shifted = counted.getTime() < FIRST_OF_MARCH_1900 ? counted.getTime() + DAY_MS : counted.getTime();
  // A fraction of a day is a binary fraction: 23:30 arrives as 23:29:59.999.
  const moment = new Date(Math.round(shifted / 1_000) * 1_000);
  const text = moment.toISOString();
  if (!/^\d{4}-/.test(text)) return serial;
  return { localDateTime: text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19) };
}
