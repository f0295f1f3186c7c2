import { expect, it } from 'vitest';
import { dayOf, endOf, formatInstant, startOf } from './day.ts';

it.each([
  ['2026-12-14T16:59:59.999Z', '14/12/2026 23:59'],
  ['2026-12-14T17:00:00.000Z', '15/12/2026 00:00'],
  ['2028-02-28T17:00:00.000Z', '29/02/2028 00:00'],
])('%s is %s on the wall clock in Vietnam', (instant, printed) => {
  expect(formatInstant(new Date(instant))).toBe(printed);
});

it('a day holds its first and its last instant, and not those beside them', () => {
  const [first, after] = [startOf('2028-02-29').getTime(), endOf('2028-02-29').getTime()];
  expect([first - 1, first, after - 1, after].map((at) => dayOf(new Date(at)))).toEqual([
    '2028-02-28',
    '2028-02-29',
    '2028-02-29',
    '2028-03-01',
  ]);
});
