import { expect, it } from 'vitest';
import { dayFits, dueDay } from './schedule.ts';

const since = new Date('2026-11-01T00:00:00Z');
const at = (local: string) => new Date(`${local}:00+07:00`);
const monday = { cadence: 'weekly', day: 1, hour: 8, since } as const;
const first = { cadence: 'monthly', day: 28, hour: 7, since } as const;

it.each([
  [monday, '2026-11-23T07:59', null],
  [monday, '2026-11-23T08:00', '2026-11-23'],
  [monday, '2026-11-26T23:00', '2026-11-23'],
  [monday, '2026-11-27T09:00', null],
  [first, '2026-11-28T06:59', null],
  [first, '2026-11-28T07:00', '2026-11-28'],
  [first, '2026-12-01T07:00', '2026-11-28'],
  [{ ...monday, since: at('2026-11-23T08:00') }, '2026-11-23T09:00', null],
  [{ ...monday, since: at('2026-11-23T08:00') }, '2026-11-30T09:00', '2026-11-30'],
])('%j at %s is due for %s', (schedule, now, day) => {
  expect(dueDay(schedule, at(now))).toBe(day);
});

it('knows the days of a week and those every month has', () => {
  expect([0, 1, 7, 8].map((day) => dayFits({ cadence: 'weekly', day }))).toEqual([false, true, true, false]);
  expect([0, 28, 29].map((day) => dayFits({ cadence: 'monthly', day }))).toEqual([false, true, false]);
});
