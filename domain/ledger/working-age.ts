import type { Gender } from '#domain/organisation/terms.ts';
import type { Day } from '#domain/time/day.ts';

/** The age at which working age begins. Source: Labour Code 2019 (45/2019/QH14), article 3(1). */
export const workingAgeFromYears = 15;

/**
 * Retirement age in normal conditions, in months, of those who reach it in a year: 60 years 3 months and 55 years 4
 * months in 2021, then 3 and 4 months more every year until 62 (2028) and 60 (2035); before 2021 60 and 55.
 * Source: Labour Code 2019, article 169(2); Decree 135/2020/NĐ-CP, article 4; Labour Code 2012, article 187.
 */
export const retirementAgeMonths = (gender: Gender, year: number): number => {
  const [before, step, last] = gender === 'male' ? [720, 3, 744] : [660, 4, 720];
  return Math.min(last, before + Math.max(0, year - 2020) * step);
};

/** Years and months: 61 years and 6 months is `{ years: 61, months: 6 }`. */
export const retirementAge = (gender: Gender, year: number): { years: number; months: number } => {
  const months = retirementAgeMonths(gender, year);
  return { years: Math.floor(months / 12), months: months % 12 };
};

/** Whole months lived on a day; somebody born on a 31st completes a short month on the first of the next. */
const monthsLived = (bornOn: Day, day: Day): number => {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = bornOn.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = day.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
};

/**
 * Whether somebody is of working age on a day: from 15 up to the retirement age of that day's year. The road map makes
 * the band a little wider every year, so a population counted by another year's ages is another population.
 */
export const isOfWorkingAge = (bornOn: Day, gender: Gender, day: Day): boolean => {
  const lived = monthsLived(bornOn, day);
  return lived >= workingAgeFromYears * 12 && lived < retirementAgeMonths(gender, Number(day.slice(0, 4)));
};
