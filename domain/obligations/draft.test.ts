import { describe, expect, it } from 'vitest';
import { type DutyDraft, seriesOf } from './draft.ts';

const draft = (of: Partial<DutyDraft> = {}): DutyDraft => ({
  recurrence: 'reporting-year',
  beginsOn: '2026-11-24',
  dueOn: null,
  dueMonths: null,
  cutOffOn: null,
  membership: 'on-cut-off',
  minMonths: null,
  ...of,
});

describe('a duty from a form', () => {
  it('keeps day and month of days for every period of a recurring duty, and the day itself of one that comes once', () => {
    expect(seriesOf(draft({ dueOn: '2026-11-30' }))).toMatchObject({
      due: { kind: 'day-of-year', month: 11, day: 30 },
    });
    expect(seriesOf(draft({ recurrence: 'once', dueOn: '2027-01-31' }))).toMatchObject({
      due: { kind: 'on', day: '2027-01-31' },
      cutOff: { kind: 'period-end' },
    });
  });

  it('lets who joins owe, whatever else was filled in', () => {
    const rule = seriesOf(
      draft({ recurrence: 'after-joining', dueMonths: 6, membership: 'at-least-months', minMonths: 3 }),
    );
    expect(rule).toMatchObject({ due: { months: 6 }, membership: 'any-day', minMonths: null });
  });

  it.each([
    ['months after joining are missing', { recurrence: 'after-joining' }, 'dueMonths', 'months-needed'],
    ['months in post are missing', { membership: 'at-least-months' }, 'minMonths', 'months-needed'],
    ['months are too many', { membership: 'at-least-months', minMonths: 37 }, 'minMonths', 'months-needed'],
    ['one that comes once has no due day', { recurrence: 'once' }, 'dueOn', 'missing'],
    ['it is due before it begins', { recurrence: 'once', dueOn: '2026-11-01' }, 'dueOn', 'not-a-period'],
    [
      'it is cut off before it begins',
      { recurrence: 'once', dueOn: '2027-01-31', cutOffOn: '2026-11-01' },
      'cutOffOn',
      'not-a-period',
    ],
  ] as const)('says at the field when %s', (_, of, path, code) => {
    expect(seriesOf(draft(of))).toEqual([{ path, code }]);
  });
});
