import { expect, it } from 'vitest';
import { positionsAt } from '#domain/indicators/population.ts';
import { withinUnitLife } from '#domain/indicators/unit-life.ts';

const post = (from: string, to: string | null) => ({
  id: 'p',
  unitId: 'u',
  category: 'worker' as const,
  leader: false,
  dxSpecialist: false,
  coreOfficer: false,
  from,
  to,
});
const life = [
  { sector: 'state' as const, from: '2020-01-01', to: '2025-06-30' },
  { sector: 'state-enterprise' as const, from: '2025-07-01', to: '2026-06-30' },
];
const seen = (from: string, to: string | null, cutOff: string) =>
  withinUnitLife(post(from, to), life, cutOff);

it('takes the sector the unit had on the cut-off day', () => {
  expect(seen('2021-01-01', null, '2025-06-30')).toMatchObject({ sector: 'state', to: null });
  expect(seen('2021-01-01', null, '2025-07-01')).toMatchObject({ sector: 'state-enterprise', to: null });
});

it('takes the sector of a former position as it was when it ended', () => {
  expect(seen('2021-01-01', '2025-06-30', '2026-01-01')).toMatchObject({ sector: 'state', to: '2025-06-30' });
});

it('ends a position with its unit, whose last day still counts', () => {
  expect(seen('2021-01-01', null, '2026-06-30')).toMatchObject({ to: null });
  const gone = seen('2021-01-01', null, '2026-07-01');
  expect(gone).toMatchObject({ to: '2026-06-30', sector: 'state-enterprise' });
  expect(positionsAt('2026-07-01', gone ? [gone] : [])).toMatchObject({
    positions: [],
    formerPositions: [{ lastDay: '2026-06-30' }],
  });
});

it('knows no position in a unit that did not live in its days', () => {
  expect(seen('2027-01-01', null, '2027-02-01')).toBeNull();
  expect(seen('2018-01-01', '2018-12-31', '2027-02-01')).toBeNull();
  expect(withinUnitLife(post('2021-01-01', null), [], '2026-01-01')).toBeNull();
});
