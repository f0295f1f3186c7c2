import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#domain/time/day.ts';
import { catchUpDays, readDays, rungOn, writeDays } from './ladder.ts';
import {
  type Calendar,
  isDayOff,
  isQuiet,
  readMinute,
  usualCalendar,
  whenNotQuiet,
  writeMinute,
} from './quiet.ts';
import { isForGood, isMailAddress, waitAfter } from './retry.ts';

const ladder = [-30, -7, 0, 7];

describe('the ladder', () => {
  it.each([
    ['2026-11-13', null, null],
    ['2026-11-14', null, -30],
    ['2026-11-21', null, -30],
    ['2026-11-22', null, null],
    ['2026-12-07', null, -7],
    ['2026-12-07', -30, -7],
    ['2026-12-07', -7, null],
    ['2026-12-13', -7, null],
    ['2026-12-14', -7, 0],
    ['2026-12-15', 0, null],
    ['2026-12-21', -30, 7],
    ['2026-12-28', null, 7],
    ['2026-12-29', null, null],
  ])('on %s, when %s was climbed, climbs %s', (today, climbed, rung) => {
    expect(rungOn(ladder, '2026-12-14', today, climbed)).toBe(rung);
  });

  it('climbs each rung at most once and in order, whatever days the job runs on', () => {
    const days = fc.uniqueArray(fc.integer({ min: -60, max: 60 }), { maxLength: 8 });
    const runs = fc.array(fc.integer({ min: -80, max: 80 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, runs, (rungs, on) => {
        const due = '2026-12-14';
        let climbed: number | null = null;
        for (const offset of on.sort((a, b) => a - b)) {
          const rung = rungOn(rungs, due, addDays(due, offset), climbed);
          if (rung === null) continue;
          expect(climbed === null || rung > climbed).toBe(true);
          expect(rung <= offset && offset - rung <= catchUpDays).toBe(true);
          climbed = rung;
        }
      }),
    );
  });

  it('climbs every rung when the job runs every day', () => {
    let climbed: number | null = null;
    const found: number[] = [];
    for (let offset = -40; offset <= 20; offset += 1) {
      const rung = rungOn(ladder, '2026-12-14', addDays('2026-12-14', offset), climbed);
      if (rung !== null) {
        found.push(rung);
        climbed = rung;
      }
    }
    expect(found).toEqual(ladder);
  });

  it.each([
    ['-30, -7, 0, +7', [-30, -7, 0, 7]],
    ['7;0;−7 –30 7', [-30, -7, 0, 7]],
    ['', []],
    ['-0', [0]],
    ['-400', null],
    ['a', null],
    ['1.5', null],
    ['1 2 3 4 5 6 7 8 9 10 11 12 13', null],
  ])('reads %j as %j', (text, days) => {
    expect(readDays(text)).toEqual(days);
  });

  it('reads what it writes', () => {
    const days = fc.uniqueArray(fc.integer({ min: -365, max: 365 }), { maxLength: 12 });
    fc.assert(
      fc.property(days, (some) => {
        expect(readDays(writeDays(some))).toEqual([...some].sort((a, b) => a - b));
      }),
    );
  });
});

const vn = (text: string) => new Date(`${text}+07:00`);
const busy: Calendar = { ...usualCalendar, holidays: ['2027-02-05', '2027-02-08'] };

describe('quiet hours', () => {
  it.each([
    ['2026-11-24T06:59:59', true, '2026-11-24T07:00:00'],
    ['2026-11-24T07:00:00', false, '2026-11-24T07:00:00'],
    ['2026-11-24T20:59:59', false, '2026-11-24T20:59:59'],
    ['2026-11-24T21:00:00', true, '2026-11-25T07:00:00'],
    ['2026-11-24T23:59:59', true, '2026-11-25T07:00:00'],
    ['2026-11-27T21:30:00', true, '2026-11-30T07:00:00'],
    ['2026-11-28T10:00:00', true, '2026-11-30T07:00:00'],
    ['2026-12-31T22:00:00', true, '2027-01-04T07:00:00'],
    ['2026-09-02T09:00:00', true, '2026-09-03T07:00:00'],
    ['2027-02-05T09:00:00', true, '2027-02-09T07:00:00'],
  ])('at %s: %s, and the next chance is %s', (at, quiet, next) => {
    expect(isQuiet(busy, vn(at))).toBe(quiet);
    expect(whenNotQuiet(busy, vn(at))).toEqual(vn(next));
  });

  it('of a calendar without any never hold anything up', () => {
    const none: Calendar = { quietFromMinute: 0, quietToMinute: 0, weekends: true, holidays: [] };
    expect(whenNotQuiet(none, vn('2026-11-29T03:00:00'))).toEqual(vn('2026-11-29T03:00:00'));
  });

  it('end at an instant that is not quiet and not earlier, and nothing before it was free', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        minute,
        minute,
        fc.boolean(),
        fc.integer({ min: 0, max: 400 * 1440 }),
        (from, to, weekends, at) => {
          const calendar: Calendar = {
            quietFromMinute: from,
            quietToMinute: to,
            weekends,
            holidays: ['2026-03-10'],
          };
          const instant = new Date(vn('2026-01-01T00:00:00').getTime() + at * 60_000);
          const next = whenNotQuiet(calendar, instant);
          expect(next >= instant).toBe(true);
          expect(isQuiet(calendar, next)).toBe(false);
          expect(isDayOff(calendar, dayOf(next))).toBe(false);
          if (next > instant) expect(isQuiet(calendar, new Date(next.getTime() - 1))).toBe(true);
        },
      ),
    );
  });

  it('are written and read as times of the day', () => {
    expect(['07:00', '24:00', '7:00', '23:59', ''].map(readMinute)).toEqual([420, null, null, 1439, null]);
    expect(writeMinute(1265)).toBe('21:05');
  });
});

describe('trying again', () => {
  it('waits longer each time and ends', () => {
    expect([1, 2, 3, 4, 5, 6].map(waitAfter)).toEqual([5, 30, 120, 360, 1440, null]);
  });

  it.each([
    [250, false],
    [421, false],
    [451, false],
    [550, true],
    [554, true],
    [535, false],
    [530, false],
    [null, false],
  ])('after answer %s: for good is %s', (code, good) => {
    expect(isForGood(code)).toBe(good);
  });

  it.each([
    ['lan@example.vn', true],
    ['nguyen.van-a+hoc@so.cantho.gov.vn', true],
    ['a@b, c@d', false],
    ['a@b.vn\r\nBcc: eve@example.vn', false],
    ['"a" <a@b.vn>', false],
    ['a@b@c', false],
    ['@b.vn', false],
    ['a@', false],
    [`${'a'.repeat(65)}@b.vn`, false],
  ])('%j names one mailbox: %s', (text, good) => {
    expect(isMailAddress(text)).toBe(good);
  });
});
