import type { Gender, StaffCategory } from '#domain/organisation/terms.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import type { Agency } from './agencies.ts';
import { nameBy } from './names.ts';
import type { Dice } from './random.ts';

export type DemoPosition = {
  readonly id: string;
  readonly unit: Agency;
  readonly title: string;
  readonly category: StaffCategory;
  readonly leader: boolean;
  readonly dxSpecialist: boolean;
  readonly coreOfficer: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};
export type DemoPerson = {
  readonly id: string;
  readonly fullName: string;
  readonly gender: Gender;
  readonly bornOn: Day;
  /** Begins with 000, which no province has: it can be nobody's number. */
  readonly idNumber: string;
  readonly positions: readonly DemoPosition[];
};

/** Officials over the agencies by weight: leaders first in each unit, a few with two posts, a few who left or just came. */
export const peopleOf = (agencies: readonly Agency[], count: number, dice: Dice): readonly DemoPerson[] => {
  const totalWeight = agencies.reduce((sum, agency) => sum + agency.weight, 0);
  const staffed = new Map<string, number>();
  let coreLeft = 30;
  return Array.from({ length: count }, (_, index) => {
    const unit = agencies[index] ?? byWeight(agencies, dice.roll(totalWeight));
    const rank = staffed.get(unit.code) ?? 0;
    staffed.set(unit.code, rank + 1);
    const dxSpecialist = unit.code.includes('TTCDS')
      ? dice.chance(80)
      : dice.chance(unit.code.startsWith('VHXH') ? 14 : 4);
    const coreOfficer = dxSpecialist && coreLeft > 0 && dice.chance(45);
    if (coreOfficer) coreLeft -= 1;
    const main = positionIn(unit, rank, { dxSpecialist, coreOfficer }, dice);
    const second = dice.chance(4)
      ? positionIn(dice.pick(agencies), 9, { dxSpecialist: false, coreOfficer: false }, dice)
      : null;
    const gender: Gender = dice.chance(52) ? 'female' : 'male';
    const bornOn: Day = `${1966 + dice.roll(36)}-${two(1 + dice.roll(12))}-${two(1 + dice.roll(28))}`;
    return {
      id: dice.id(),
      fullName: nameBy(dice, gender),
      gender,
      bornOn,
      idNumber: `000${gender === 'male' ? 0 : 1}${bornOn.slice(2, 4)}${String(index).padStart(6, '0')}`,
      positions: second && second.unit.code !== unit.code ? [main, second] : [main],
    };
  });
};

const positionIn = (
  unit: Agency,
  rank: number,
  flags: { dxSpecialist: boolean; coreOfficer: boolean },
  dice: Dice,
): DemoPosition => {
  const leader = rank === 0 || (rank === 1 && dice.chance(70));
  const validFrom = dice.chance(6)
    ? addDays('2026-01-05', dice.roll(300))
    : unit.code.includes('-3') || unit.seat
      ? '2025-07-01'
      : addDays('2018-01-02', dice.roll(1700));
  const left = dice.chance(4) ? addDays('2026-02-01', dice.roll(280)) : null;
  return {
    id: dice.id(),
    unit,
    title: titleFor(unit, leader, rank, flags.dxSpecialist),
    category: categoryFor(unit, leader, dice),
    leader,
    ...flags,
    validFrom,
    validTo: left && left > validFrom ? left : null,
  };
};

const titleFor = (unit: Agency, leader: boolean, rank: number, specialist: boolean): string => {
  if (leader) {
    const deputy = rank > 0 ? 'Phó ' : '';
    if (unit.sector === 'state-enterprise' || unit.sector === 'private-enterprise')
      return `${deputy}Giám đốc công ty`;
    if (unit.code.startsWith('UB')) return deputy ? 'Phó Chủ tịch' : 'Chủ tịch';
    if (unit.code.startsWith('VHXH')) return deputy ? 'Phó Trưởng phòng' : 'Trưởng phòng';
    return deputy ? 'Phó Giám đốc' : 'Giám đốc';
  }
  if (specialist) return 'Chuyên viên về quản lý công nghệ thông tin';
  return unit.sector === 'state' ? 'Chuyên viên' : 'Viên chức chuyên môn';
};

const categoryFor = (unit: Agency, leader: boolean, dice: Dice): StaffCategory => {
  if (unit.sector === 'state')
    return leader && dice.chance(30) ? 'cadre' : dice.chance(93) ? 'civil-servant' : 'worker';
  if (unit.sector === 'public-service') return dice.chance(90) ? 'public-employee' : 'worker';
  return 'worker';
};

const byWeight = (agencies: readonly Agency[], at: number): Agency => {
  let rest = at;
  for (const agency of agencies) {
    rest -= agency.weight;
    if (rest < 0) return agency;
  }
  throw new Error('no agency to staff');
};
const two = (value: number): string => String(value).padStart(2, '0');
