import { describe, expect, it } from 'vitest';
import { boundBy } from './membership.ts';
import { stay, yearly } from './testing/duty.ts';

const anyDay = { ...yearly, membership: 'any-day' } as const;
const months = (minMonths: number) => ({ ...yearly, membership: 'at-least-months', minMonths }) as const;

describe('who a duty binds', () => {
  it('in post on the cut-off day: whoever leaves the day before is out, whoever comes that day is in', () => {
    expect(boundBy(yearly, [stay('2023-01-01', '2026-12-14')])).toMatchObject({ bound: true, leftOn: null });
    expect(boundBy(yearly, [stay('2023-01-01', '2026-12-13')])).toMatchObject({
      bound: false,
      enteredOn: '2025-12-15',
      leftOn: '2026-12-13',
    });
    expect(boundBy(yearly, [stay('2026-12-14')])).toMatchObject({ bound: true, enteredOn: '2026-12-14' });
    expect(boundBy(yearly, [stay('2026-12-15')])).toBeNull();
    expect(boundBy(yearly, [])).toBeNull();
  });

  it('moved on the cut-off day: she owes at the unit where she is that day', () => {
    const before = stay('2023-01-01', '2026-12-13', { positionId: 'a', unitId: 'old' });
    const after = stay('2026-12-14', null, { positionId: 'b', unitId: 'new' });
    expect(boundBy(yearly, [before, after])).toMatchObject({ bound: true, unitId: 'new', positionId: 'b' });
    expect(boundBy(yearly, [after, before])).toMatchObject({ bound: true, enteredOn: '2025-12-15' });
  });

  it('moved out of the audience on the cut-off day: out, though she served all the year before', () => {
    expect(boundBy(yearly, [stay('2023-01-01', '2026-12-13')])?.bound).toBe(false);
    expect(boundBy(anyDay, [stay('2023-01-01', '2026-12-13')])).toMatchObject({
      bound: true,
      leftOn: '2026-12-13',
    });
  });

  it('on any day: the first and the last day of the period both count', () => {
    expect(boundBy(anyDay, [stay('2020-01-01', '2025-12-15')])?.bound).toBe(true);
    expect(boundBy(anyDay, [stay('2020-01-01', '2025-12-14')])).toBeNull();
    expect(boundBy(anyDay, [stay('2026-12-14')])?.bound).toBe(true);
  });

  it('at least six months: to the day, across a leap day, and over a change of post without a gap', () => {
    expect(boundBy(months(6), [stay('2026-06-15')])).toMatchObject({ bound: true, months: 6 });
    expect(boundBy(months(6), [stay('2026-06-16')])).toBeNull();
    expect(boundBy(months(6), [stay('2023-01-01', '2026-06-13')])).toMatchObject({
      bound: false,
      leftOn: '2026-06-13',
    });
    const leap = { ...months(1), startsOn: '2027-12-15', cutOffOn: '2028-03-14', endsOn: '2028-03-14' };
    expect(boundBy(leap, [stay('2028-01-31', '2028-02-28')])?.bound).toBe(true);
    expect(boundBy(leap, [stay('2028-01-31', '2028-02-27')])?.bound).toBe(false);
    const moves = [stay('2026-06-15', '2026-09-01'), stay('2026-09-02', null, { positionId: 'b' })];
    expect(boundBy(months(6), moves)).toMatchObject({ bound: true, months: 6, positionId: 'b' });
  });

  it('two posts at once are one membership, named by the one held longer', () => {
    const posts = [
      stay('2026-03-01', null, { positionId: 'b' }),
      stay('2023-01-01', null, { positionId: 'a' }),
    ];
    expect(boundBy(months(12), posts)).toMatchObject({ bound: true, positionId: 'a', months: 12 });
  });

  it('after joining: only who joins in the period, until so many months later', () => {
    const joining = { ...yearly, recurrence: 'after-joining', membership: 'any-day', dueMonths: 3 } as const;
    expect(boundBy(joining, [stay('2023-01-01')])).toBeNull();
    expect(boundBy(joining, [stay('2026-02-01')])).toMatchObject({ bound: true, enteredOn: '2026-02-01' });
    expect(boundBy(joining, [stay('2026-02-01', '2026-04-30')])).toMatchObject({
      bound: false,
      leftOn: '2026-04-30',
    });
    expect(boundBy(joining, [stay('2026-02-01', '2026-05-01')])?.bound).toBe(true);
    const moved = [stay('2023-01-01', '2026-05-31'), stay('2026-06-01', null, { positionId: 'b' })];
    expect(boundBy(joining, moved)).toBeNull();
  });
});
