import type { DeclaredQuestion, DeclaredRegister } from '#domain/plan/rule.ts';
import type { Level, SchoolLevel } from '#domain/registers/register.ts';
import { calendarYear, type Period, reportingYearOf, schoolYear } from '#domain/reporting/period.ts';
import type { Day } from '#domain/time/day.ts';

export type Question = {
  readonly code: DeclaredQuestion;
  /** Of plan 183; which indicator of a plan is counted by a question, its own rule says. */
  readonly indicator: string;
  readonly kind: 'yes-no' | 'count';
  /** Only schools with one of these levels are asked; null: all. */
  readonly levels: readonly Level[] | null;
  /** A yes, or a count above zero, names its document with number and day. */
  readonly document: boolean;
};

/** "từ các cấp học phổ thông đến đại học": kindergartens are not meant (I-10). */
const generalToUniversity: readonly SchoolLevel[] = [
  'primary',
  'lower-secondary',
  'upper-secondary',
  'continuing',
  'vocational',
  'college',
  'university',
];
/** "từ tiểu học đến trung học phổ thông" (I-11). */
const general: readonly SchoolLevel[] = ['primary', 'lower-secondary', 'upper-secondary'];
/** "Trường Cao đẳng hoặc Đại học" (I-09); the same train engineers and bachelors (I-12). */
export const institutionLevels: readonly SchoolLevel[] = ['college', 'university'];

/** What each register is asked, and for which of them. */
export const questions: Readonly<Record<DeclaredRegister, readonly Question[]>> = {
  schools: [
    { code: 'teaches-dx', indicator: 'I-10', kind: 'yes-no', levels: generalToUniversity, document: false },
    { code: 'stem', indicator: 'I-11', kind: 'yes-no', levels: general, document: false },
  ],
  programmes: [
    { code: 'digital-competence', indicator: 'I-13', kind: 'yes-no', levels: null, document: false },
  ],
  units: [{ code: 'network', indicator: 'I-08', kind: 'yes-no', levels: null, document: true }],
  institutions: [
    { code: 'digital-model', indicator: 'I-09', kind: 'yes-no', levels: institutionLevels, document: true },
  ],
  graduates: [
    { code: 'graduates', indicator: 'I-12', kind: 'count', levels: institutionLevels, document: true },
  ],
};

const holdsLevel = (levels: readonly Level[], of: readonly Level[]): boolean =>
  levels.some((level) => of.includes(level));

/** The questions a subject with these levels answers. */
export const questionsFor = (register: DeclaredRegister, levels: readonly Level[]): readonly Question[] =>
  questions[register].filter((question) => question.levels === null || holdsLevel(question.levels, levels));

/** The period of a register that a day lies in: school year, reporting year or calendar year. */
export const declaredPeriodOf = (register: DeclaredRegister, day: Day): Period => {
  const year = Number(day.slice(0, 4));
  if (register === 'schools' || register === 'programmes')
    return schoolYear(day.slice(5) >= '09-01' ? year : year - 1);
  return register === 'graduates' ? calendarYear(year) : reportingYearOf(day);
};

/** The periods of a register from the one `from` lies in to the one `to` lies in. */
export const declaredPeriods = (register: DeclaredRegister, from: Day, to: Day): readonly Period[] => {
  const periods: Period[] = [];
  const last = declaredPeriodOf(register, to);
  let one = declaredPeriodOf(register, from);
  while (one.from <= last.from) {
    periods.push(one);
    one = declaredPeriodOf(register, dayAfter(one));
  }
  return periods;
};

/** A day inside the period that follows; every period here is a year long. */
const dayAfter = ({ to }: Period): Day =>
  `${Number(to.slice(0, 4)) + (to.slice(5) === '12-31' ? 1 : 0)}-12-31`;
