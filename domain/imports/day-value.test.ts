import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { addDays, daysBetween, formatDay } from '#domain/time/day.ts';
import type { Cell } from './cell.ts';
import { parseDay, parseMoment } from './day-value.ts';

const read = (cell: Cell): string => {
  const parsed = parseDay(cell);
  return parsed.ok ? parsed.value : parsed.problem.code;
};

test.each<[Cell, string]>([
  ['14/12/2026', '2026-12-14'],
  ['1/2/1985', '1985-02-01'],
  ['01-02-1985', '1985-02-01'],
  ['01.02.1985', '1985-02-01'],
  [' 01/02/1985 ', '1985-02-01'],
  ['1985-02-01', '1985-02-01'],
  ['1985/2/1', '1985-02-01'],
  ['29/02/2024', '2024-02-29'],
  ['ngày 14 tháng 12 năm 2026', '2026-12-14'],
  ['14/12/2026 00:00:00', '2026-12-14'],
  [{ localDateTime: '2026-12-14' }, '2026-12-14'],
  [{ localDateTime: '2026-12-14T23:59:59' }, '2026-12-14'],
  ['46370', '2026-12-14'],
  [46370, '2026-12-14'],
  [46370.75, '2026-12-14'],
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, 'day-impossible'],
  [61, '1900-03-01'],
  [45351, '2024-02-29'],
  [36526, '2000-01-01'],
  ['14/12/26', 'day-two-digit-year'],
  ['1/2/85', 'day-two-digit-year'],
  ['31/02/2026', 'day-impossible'],
  ['29/02/2023', 'day-impossible'],
  ['29/02/1900', 'day-impossible'],
  ['12/25/2026', 'day-impossible'],
  ['00/01/2026', 'day-impossible'],
  ['2026-13-01', 'day-impossible'],
  ['14/12/1026', 'day-impossible'],
  [{ localDateTime: '2026-02-30' }, 'day-impossible'],
  ['2026', 'day-only-year'],
  [1985, 'day-only-year'],
  ['12/2026', 'day-unreadable'],
  ['14/12-2026', 'day-unreadable'],
  ['14/12/20261', 'day-unreadable'],
  ['14122026', 'day-unreadable'],
  [20261214, 'day-unreadable'],
  [0, 'day-unreadable'],
  [-5, 'day-unreadable'],
  ['hôm qua', 'day-unreadable'],
  ['14/12/2026 abc', 'day-unreadable'],
  [true, 'day-unreadable'],
])('%j is read as %s', (cell, expected) => expect(read(cell)).toBe(expected));

test.each<[Cell, string, string | null]>([
  ['14/12/2026', '2026-12-14', null],
  ['14/12/2026 23:30', '2026-12-14', '2026-12-14T23:30:00'],
  ['23:30 14/12/2026', '2026-12-14', '2026-12-14T23:30:00'],
  ['23:30:15, 14/12/2026', '2026-12-14', '2026-12-14T23:30:15'],
  ['23h30 14/12/2026', '2026-12-14', '2026-12-14T23:30:00'],
  ['14/12/2026 8h', '2026-12-14', '2026-12-14T08:00:00'],
  ['14/12/2026 2:30 PM', '2026-12-14', '2026-12-14T14:30:00'],
  ['14/12/2026 12:05 SA', '2026-12-14', '2026-12-14T00:05:00'],
  ['2026-12-14T23:59:59', '2026-12-14', '2026-12-14T23:59:59'],
  ['2026-12-14 23:59', '2026-12-14', '2026-12-14T23:59:00'],
  ['2026-12-14T20:00:00Z', '2026-12-15', '2026-12-15T03:00:00'],
  ['2026-12-14T16:59:59.999Z', '2026-12-14', '2026-12-14T23:59:59'],
  ['2026-12-14T17:00:00Z', '2026-12-15', '2026-12-15T00:00:00'],
  ['2026-12-14T23:30:00+07:00', '2026-12-14', '2026-12-14T23:30:00'],
  ['2026-12-15T01:00:00+09:00', '2026-12-14', '2026-12-14T23:00:00'],
  ['2026-12-14T20:00:00-0500', '2026-12-15', '2026-12-15T08:00:00'],
  ['14/12/2026 20:00 UTC', '2026-12-15', '2026-12-15T03:00:00'],
  ['2026-12-31T23:00:00Z', '2027-01-01', '2027-01-01T06:00:00'],
  [46370.5, '2026-12-14', '2026-12-14T12:00:00'],
  [46370.999999, '2026-12-15', null],
  [{ localDateTime: '2026-12-14T23:30:00' }, '2026-12-14', '2026-12-14T23:30:00'],
])('%j is the day %s at %s', (cell, day, atLocal) => {
  expect(parseMoment(cell)).toEqual({ ok: true, value: { day, atLocal } });
});

test.each(['14/12/2026 24:00', '14/12/2026 23:60', '14/12/2026 13:00 PM', '2026-12-14T20:00:00+15:00'])(
  '%s has no such time',
  (text) => expect(parseMoment(text)).toMatchObject({ ok: false, problem: { code: 'time-impossible' } }),
);

const days = fc.integer({ min: 0, max: 109_500 }).map((count) => addDays('1900-01-01', count));

it('reads back every day it writes', () =>
  fc.assert(
    fc.property(days, fc.constantFrom('/', '-', '.'), (day, separator) => {
      expect(read(formatDay(day).replaceAll('/', separator))).toBe(day);
      expect(read(formatDay(day).replace(/\b0/g, ''))).toBe(day);
      expect(read({ localDateTime: day })).toBe(day);
      expect(read(day)).toBe(day);
    }),
  ));

it('reads every serial number from 01/03/1900 as the days since 30/12/1899', () =>
  fc.assert(
    fc.property(
      days.filter((day) => day >= '1910-01-01'),
      (day) => {
        expect(read(daysBetween('1899-12-30', day))).toBe(day);
      },
    ),
  ));

it('never answers with a day that does not exist, and never throws', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^\d{1,2}\/\d{1,2}\/\d{4}( \d\d:\d\d)?$/)),
      (cell) => {
        const parsed = parseMoment(cell);
        if (parsed.ok)
          expect(new Date(`${parsed.value.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(parsed.value.day);
      },
    ),
  ));
