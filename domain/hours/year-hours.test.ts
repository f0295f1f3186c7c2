import { describe, expect, it } from 'vitest';
import { groupOf, lineOf, type PersonHours, peopleUnder, standingOf } from '#domain/hours/year-hours.ts';

const person = (given: Partial<PersonHours>): PersonHours => ({
  personId: 'p',
  woman: false,
  ...{ formal: 0, refresher: 0, short: 0, other: 0 },
  posts: [{ unitId: 'office', category: 'civil-servant', leader: false }],
  ...given,
});

describe('the hours of a year', () => {
  it.each([
    [{ refresher: 40 }, 'reached'],
    [{ refresher: 39.5 }, 'short'],
    [{ refresher: 16, short: 16, formal: 8 }, 'reached'],
    [{ other: 40 }, 'reached'],
    [{ posts: [{ unitId: 'school', category: 'public-employee', leader: true }], short: 100 }, 'no-minimum'],
    [{ posts: [], short: 100 }, 'no-minimum'],
  ] as const)('%j: %s', (given, standing) => {
    expect(standingOf(person(given))).toBe(standing);
  });

  it('puts who holds a civil servant’s post and another among civil servants, as leader if she leads there', () => {
    const other = { unitId: 'b', category: 'cadre', leader: true } as const;
    const servant = { unitId: 'a', category: 'civil-servant', leader: false } as const;
    expect(groupOf(person({ posts: [other, servant] }))).toBe('civil-servant');
    expect(groupOf(person({ posts: [{ ...servant, leader: true }, other] }))).toBe('civil-servant-leader');
    expect(groupOf(person({ posts: [other] }))).toBe('cadre');
  });

  it('counts somebody with two posts below a unit once in it, and in each of the two', () => {
    const two = person({
      woman: true,
      refresher: 40,
      posts: [
        { unitId: 'a', category: 'civil-servant', leader: false },
        { unitId: 'b', category: 'cadre', leader: false },
      ],
    });
    const parents = new Map([
      ['top', null],
      ['a', 'top'],
      ['b', 'top'],
      ['c', 'top'],
    ]);
    const of = (unit: string) => lineOf(peopleUnder(unit, [two], parents));
    for (const unit of ['top', 'a', 'b'])
      expect(of(unit)).toMatchObject({ people: 1, reachedWomen: 1, refresher: 40 });
    expect(of('c').people).toBe(0);
  });
});
