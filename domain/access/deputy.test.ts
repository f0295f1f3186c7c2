import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/time/day.ts';
import { type DeputyFacts, deputyDaysFault, deputyState } from './deputy.ts';

const grant = { role: 'unit-hr', validFrom: '2026-01-01', validTo: null, ended: false } as const;
const facts: DeputyFacts = {
  validFrom: '2026-12-01',
  validTo: '2026-12-14',
  withdrawn: false,
  grant,
  disabled: false,
  covered: true,
};

describe('a deputyship', () => {
  it.each([
    ['is coming the day before', {}, '2026-11-30', 'coming'],
    ['holds on its first day', {}, '2026-12-01', 'current'],
    ['holds on its last day', {}, '2026-12-14', 'current'],
    ['is over the day after', {}, '2026-12-15', 'over'],
    ['does not hold once withdrawn', { withdrawn: true }, '2026-12-02', 'withdrawn'],
    ["lapses with the holder's role", { grant: { ...grant, ended: true } }, '2026-12-02', 'lapsed'],
    [
      "holds on the last day of the holder's role",
      { grant: { ...grant, validTo: '2026-12-05' } },
      '2026-12-05',
      'current',
    ],
    ['lapses the day after it', { grant: { ...grant, validTo: '2026-12-05' } }, '2026-12-06', 'lapsed'],
    [
      'waits for a role that is not held yet',
      { grant: { ...grant, validFrom: '2026-12-04' } },
      '2026-12-03',
      'coming',
    ],
    ['lapses when an account is disabled', { disabled: true }, '2026-12-02', 'lapsed'],
    ['lapses when the unit moved away', { covered: false }, '2026-12-02', 'lapsed'],
    [
      'of a role nobody acts in never holds',
      { grant: { ...grant, role: 'administrator' } },
      '2026-12-02',
      'lapsed',
    ],
  ] as const)('%s', (_says, change, day, state) => {
    expect(deputyState({ ...facts, ...change }, day)).toBe(state);
  });

  it('never holds on a day on which its holder does not hold the role herself', () => {
    const offset = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(
        offset,
        offset,
        offset,
        fc.option(offset),
        fc.boolean(),
        offset,
        (a, b, c, d, ended, at) => {
          const day = (n: number) => addDays('2026-12-01', n);
          const own = { ...grant, validFrom: day(c), validTo: d === null ? null : day(d), ended };
          const today = day(at);
          const held = !ended && own.validFrom <= today && (own.validTo === null || today <= own.validTo);
          const state = deputyState({ ...facts, validFrom: day(a), validTo: day(b), grant: own }, today);
          if (state === 'current') {
            expect(held).toBe(true);
            expect(day(a) <= today && today <= day(b)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the days of a deputyship', () => {
  const own = { validFrom: '2026-01-01', validTo: '2027-03-31' };
  it.each([
    ['2026-11-24', '2026-11-24', null],
    ['2026-11-23', '2026-12-01', 'validFrom in-the-past'],
    ['2026-12-02', '2026-12-01', 'validTo ends-before-start'],
    ['2026-12-01', '2027-04-01', 'validTo after-own-role'],
    ['2026-12-01', '2027-03-31', null],
  ])('from %s to %s: %s', (validFrom, validTo, fault) => {
    const found = deputyDaysFault({ validFrom, validTo }, own, '2026-11-24');
    expect(found && `${found.path} ${found.code}`).toBe(fault);
  });

  it('are at most a year and a day, and not before the role is held', () => {
    const open = { validFrom: '2026-12-01', validTo: null };
    const fault = (validFrom: string, validTo: string) =>
      deputyDaysFault({ validFrom, validTo }, open, '2026-11-24')?.code;
    expect(fault('2026-12-01', '2027-12-01')).toBeUndefined();
    expect(fault('2026-12-01', '2027-12-02')).toBe('days-too-long');
    expect(fault('2026-11-30', '2026-12-02')).toBe('before-own-role');
  });
});
