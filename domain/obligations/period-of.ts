import type { LocalText } from '#domain/catalogue/course.ts';
import { addMonths } from '#domain/obligations/months.ts';
import type { DayRule, DutyPeriod, Membership, Recurrence } from '#domain/obligations/terms.ts';
import { calendarYear, reportingYearOf, schoolYear } from '#domain/reporting/period.ts';
import { addDays, type Day } from '#domain/time/day.ts';

/** What makes the periods of a duty. */
export type SeriesRule = {
  readonly recurrence: Recurrence;
  readonly due: DayRule;
  readonly cutOff: DayRule;
  readonly membership: Membership;
  readonly minMonths: number | null;
};

/** A period of a duty with the id of its calendar and the year that rows are kept under. */
export type MadePeriod = DutyPeriod & {
  readonly periodId: string;
  readonly year: number;
  readonly suffix: LocalText;
};

/**
 * The period of a duty that a day falls into. A duty that comes once has its own days: from `day` to its due day.
 * Null when the rule gives no period: days out of order, or a due day counted from joining without joining.
 */
export const periodOf = (series: SeriesRule, day: Day): MadePeriod | null => {
  const frame = frameOf(series, day);
  const joining = series.due.kind === 'months-after-joining';
  if (!frame || joining !== (series.recurrence === 'after-joining')) return null;
  const dueMonths = series.due.kind === 'months-after-joining' ? series.due.months : null;
  const endsOn = dueMonths === null ? frame.to : addMonths(frame.to, dueMonths);
  const dueOn = dueMonths === null ? dayOfRule(series.due, frame) : endsOn;
  const cutOffOn = dayOfRule(series.cutOff, frame);
  if (dueOn === null || cutOffOn === null || dueOn < frame.from || cutOffOn < frame.from) return null;
  const { recurrence, membership, minMonths } = series;
  const days = { startsOn: frame.from, endsOn, cutOffOn, dueOn, dueMonths };
  return {
    recurrence,
    membership,
    minMonths,
    ...days,
    periodId: frame.id,
    year: frame.year,
    suffix: frame.suffix,
  };
};

/** The first day of the period after this one; null when nothing follows. */
export const nextPeriodStart = (series: SeriesRule, day: Day): Day | null => {
  const frame = series.recurrence === 'once' ? null : frameOf(series, day);
  return frame && addDays(frame.to, 1);
};

type Frame = {
  readonly id: string;
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
  readonly suffix: LocalText;
};

const frameOf = (series: SeriesRule, day: Day): Frame | null => {
  const year = Number(day.slice(0, 4));
  switch (series.recurrence) {
    case 'reporting-year':
    case 'after-joining': {
      const period = reportingYearOf(day);
      const joined = series.recurrence === 'after-joining';
      const suffix = joined
        ? { vi: `, người vào năm ${period.year}`, en: `, joined in ${period.year}` }
        : { vi: `, năm ${period.year}`, en: `, ${period.year}` };
      return { ...period, id: joined ? `joined-${period.year}` : period.id, suffix };
    }
    case 'calendar-year':
      return { ...calendarYear(year), suffix: { vi: `, năm ${year}`, en: `, ${year}` } };
    case 'school-year': {
      const first = day.slice(5) >= '09-01' ? year : year - 1;
      const suffix = { vi: `, năm học ${first}–${first + 1}`, en: `, school year ${first}–${first + 1}` };
      return { ...schoolYear(first), suffix };
    }
    case 'once': {
      const to = series.due.kind === 'on' ? series.due.day : null;
      if (to === null || to < day) return null;
      return {
        id: `once-${day}`,
        year: reportingYearOf(day).year,
        from: day,
        to,
        suffix: { vi: '', en: '' },
      };
    }
  }
};

/** Null: a day of the year that does not fall into the period. 29 February is 28 February in other years. */
const dayOfRule = (rule: DayRule, frame: Frame): Day | null => {
  if (rule.kind === 'on') return rule.day;
  if (rule.kind !== 'day-of-year') return frame.to;
  const inYear = (year: number): Day => addMonths(`${year - 1}-${pad(rule.month)}-${pad(rule.day)}`, 12);
  const first = Number(frame.from.slice(0, 4));
  return [inYear(first), inYear(first + 1)].find((day) => frame.from <= day && day <= frame.to) ?? null;
};

const pad = (part: number): string => String(part).padStart(2, '0');
