import { describe, expect, it } from 'vitest';
import { type HeldPosition, lastDayBeforeMove, type PositionValues, positionFaults } from './position.ts';

const post = (values: Partial<PositionValues> = {}): PositionValues => ({
  unitId: 'u1',
  title: 'Chuyên viên',
  category: 'civil-servant',
  leader: false,
  dxSpecialist: false,
  coreOfficer: false,
  validFrom: '2024-02-29',
  validTo: null,
  ...values,
});
const held = (values: Partial<HeldPosition>): HeldPosition => ({ ...post(), id: 'p1', ...values });
const life = [{ from: '2020-01-01', to: null }];
const nobody = { bornOn: '1990-01-01', held: [] };

describe('a position that cannot stand', () => {
  it.each([
    [
      'one that ends before it starts',
      { validTo: '2024-02-28' },
      nobody,
      life,
      ['validTo ends-before-start'],
    ],
    ['one of a single day', { validTo: '2024-02-29' }, nobody, life, []],
    [
      'one from before its holder was born',
      {},
      { ...nobody, bornOn: '2024-02-29' },
      life,
      ['validFrom before-birth'],
    ],
    [
      'one in a unit that is not there yet',
      { validFrom: '2019-12-31' },
      nobody,
      life,
      ['unitId unit-not-yet'],
    ],
    ['one in a unit that never was', {}, nobody, [], ['unitId unit-not-yet']],
    [
      'an open one in a unit that was dissolved',
      {},
      nobody,
      [{ from: '2020-01-01', to: '2025-06-30' }],
      ['unitId unit-ended'],
    ],
    [
      'one to the last day of a dissolved unit',
      { validTo: '2025-06-30' },
      nobody,
      [{ from: '2020-01-01', to: '2025-06-30' }],
      [],
    ],
    [
      'one across the day its unit changed kind',
      {},
      nobody,
      [
        { from: '2020-01-01', to: '2025-06-30' },
        { from: '2025-07-01', to: null },
      ],
      [],
    ],
    [
      'one across days on which its unit was not',
      {},
      nobody,
      [
        { from: '2020-01-01', to: '2025-06-29' },
        { from: '2025-07-01', to: null },
      ],
      ['unitId unit-ended'],
    ],
  ] as const)('%s', (_name, values, holder, days, faults) => {
    expect(positionFaults(post(values), holder, days).map(({ path, code }) => `${path} ${code}`)).toEqual(
      faults,
    );
  });

  it('is held already in other letters, unless it takes the place of that row', () => {
    const holder = { bornOn: null, held: [held({ title: 'CHUYEN VIEN', validFrom: '2025-01-01' })] };
    expect(positionFaults(post(), holder, life)).toEqual([{ path: 'title', code: 'post-held-already' }]);
    expect(positionFaults(post(), holder, life, 'p1')).toEqual([]);
    expect(positionFaults(post({ validTo: '2024-12-31' }), holder, life)).toEqual([]);
    expect(positionFaults(post({ unitId: 'u2' }), holder, life)).toEqual([]);
    expect(positionFaults(post({ title: 'Phó Trưởng phòng' }), holder, life)).toEqual([]);
  });
});

describe('the last day before a move', () => {
  it.each([
    ['2024-03-01', null, { lastDay: '2024-02-29' }],
    ['2026-12-15', null, { lastDay: '2026-12-14' }],
    ['2024-02-28', null, { path: 'validFrom', code: 'not-after-start' }],
    ['2024-02-29', null, { path: 'validFrom', code: 'not-after-start' }],
    ['2024-03-10', '2024-03-09', { lastDay: '2024-03-09' }],
    ['2024-03-11', '2024-03-09', { path: 'validFrom', code: 'after-its-end' }],
  ] as const)('moving on %s out of a post that ends on %s', (movedOn, validTo, answer) => {
    expect(
      lastDayBeforeMove({ validFrom: '2024-02-29' === movedOn ? movedOn : '2024-02-28', validTo }, movedOn),
    ).toEqual(answer);
  });
});
