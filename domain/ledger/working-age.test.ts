import { describe, expect, it } from 'vitest';
import { isOfWorkingAge, retirementAge } from './working-age.ts';

/** Decree 135/2020/NĐ-CP, article 4(2), row by row. */
const roadMap = [
  [2020, 60, 0, 55, 0],
  [2021, 60, 3, 55, 4],
  [2022, 60, 6, 55, 8],
  [2023, 60, 9, 56, 0],
  [2024, 61, 0, 56, 4],
  [2025, 61, 3, 56, 8],
  [2026, 61, 6, 57, 0],
  [2027, 61, 9, 57, 4],
  [2028, 62, 0, 57, 8],
  [2029, 62, 0, 58, 0],
  [2030, 62, 0, 58, 4],
  [2031, 62, 0, 58, 8],
  [2032, 62, 0, 59, 0],
  [2033, 62, 0, 59, 4],
  [2034, 62, 0, 59, 8],
  [2035, 62, 0, 60, 0],
  [2036, 62, 0, 60, 0],
  [2050, 62, 0, 60, 0],
] as const;

describe('the retirement age by the road map of Decree 135/2020', () => {
  it.each(roadMap)('in %i: men %i years %i months, women %i years %i months', (year, my, mm, wy, wm) => {
    expect(retirementAge('male', year)).toEqual({ years: my, months: mm });
    expect(retirementAge('female', year)).toEqual({ years: wy, months: wm });
  });
});

describe('working age', () => {
  it.each([
    ['the day before her 15th birthday', '2011-11-25', 'female', '2026-11-24', false],
    ['on her 15th birthday', '2011-11-24', 'female', '2026-11-24', true],
    ['a man of 61 years and 5 months in 2026', '1965-06-24', 'male', '2026-11-24', true],
    ['a man of 61 years and 6 months in 2026', '1965-05-24', 'male', '2026-11-24', false],
    ['a woman who turns 57 tomorrow, in 2026', '1969-11-25', 'female', '2026-11-24', true],
    ['a woman who turned 57 today, in 2026', '1969-11-24', 'female', '2026-11-24', false],
    ['the same woman once the band has widened', '1969-11-24', 'female', '2027-01-15', true],
    [
      'somebody born on the 31st, on the last day of a short month',
      '2011-10-31',
      'male',
      '2026-10-30',
      false,
    ],
  ] as const)('%s', (_, bornOn, gender, day, expected) => {
    expect(isOfWorkingAge(bornOn, gender, day)).toBe(expected);
  });
});
