import type { Day } from '#domain/time/day.ts';
import { daysBetween, isDay } from '#domain/time/day.ts';

/** Decree 09/2019 article 12, the calendar year of statistics, the school year, or any other dates. */
export const calendars = ['decree-09', 'calendar', 'school', 'ad-hoc'] as const;
export type Calendar = (typeof calendars)[number];

export const periodKinds = ['year', 'half', 'quarter', 'month', 'ad-hoc'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/**
 * A closed interval of Vietnamese days. `id` is stable and says the rest: `nd09-2026`, `nd09-2026-h1`, `nd09-2026-q1`,
 * `nd09-2026-m11`, `cal-2026`, `school-2026` (begins in 2026), `adhoc-2026-01-01-2026-03-31`.
 * `number` is the half, quarter or month, null for the rest; `year` of ad-hoc dates is that of the last day.
 */
export type Period = {
  readonly id: string;
  readonly calendar: Calendar;
  readonly kind: PeriodKind;
  readonly year: number;
  readonly number: number | null;
  readonly from: Day;
  readonly to: Day;
};

/** 15 December of the year before to 14 December. Source: Decree 09/2019, article 12 (research.md §2.1). */
export const reportingYear = (year: number): Period => reportingPeriod(year, 'year', null, 12, 12);

/** Six months: 1 is 15/12 to 14/6, 2 is 15/6 to 14/12. */
export const reportingHalf = (year: number, half: 1 | 2): Period =>
  reportingPeriod(year, 'half', half, half * 6, 6);

/** Quarter n: from the 15th of the month before it to the 14th of its last month. */
export const reportingQuarter = (year: number, quarter: 1 | 2 | 3 | 4): Period =>
  reportingPeriod(year, 'quarter', quarter, quarter * 3, 3);

/** Month n (1 to 12): from the 15th of the month before to the 14th. Throws RangeError for another month. */
export const reportingMonth = (year: number, month: number): Period => {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`not a month: ${month}`);
  return reportingPeriod(year, 'month', month, month, 1);
};

/** Every period of a reporting year: the year, its halves, quarters and months. */
export const reportingPeriods = (year: number): readonly Period[] => [
  reportingYear(year),
  ...([1, 2] as const).map((half) => reportingHalf(year, half)),
  ...([1, 2, 3, 4] as const).map((quarter) => reportingQuarter(year, quarter)),
  ...Array.from({ length: 12 }, (_, index) => reportingMonth(year, index + 1)),
];

/** The reporting year a day falls in: 15 December already belongs to the next. */
export const reportingYearOf = (day: Day): Period => {
  const year = Number(day.slice(0, 4));
  return reportingYear(day.slice(5) >= '12-15' ? year + 1 : year);
};

/** 1 January to 31 December. */
export const calendarYear = (year: number): Period => ({
  id: `cal-${year}`,
  calendar: 'calendar',
  kind: 'year',
  year,
  number: null,
  from: dayAt(year, 1, 1),
  to: dayAt(year, 12, 31),
});

/** 1 September of `year` to 31 August of the next [M: from memory, the province's plan of the school year decides]. */
export const schoolYear = (year: number): Period => ({
  id: `school-${year}`,
  calendar: 'school',
  kind: 'year',
  year,
  number: null,
  from: dayAt(year, 9, 1),
  to: dayAt(year + 1, 8, 31),
});

/** Any two real days in order; null otherwise. Source: Decree 09/2019, article 4 (báo cáo chuyên đề, đột xuất). */
export const adHocPeriod = (from: string, to: string): Period | null =>
  isDay(from) && isDay(to) && from <= to
    ? {
        id: `adhoc-${from}-${to}`,
        calendar: 'ad-hoc',
        kind: 'ad-hoc',
        year: Number(to.slice(0, 4)),
        number: null,
        from,
        to,
      }
    : null;

/** The period an id stands for, null when it stands for none. Years are 2000 to 2099. */
export const periodById = (id: string): Period | null => {
  const [, from, to] = /^adhoc-(\d{4}-\d\d-\d\d)-(\d{4}-\d\d-\d\d)$/.exec(id) ?? [];
  if (from !== undefined && to !== undefined) return adHocPeriod(from, to);
  const year = Number(/^(?:nd09|cal|school)-(20\d\d)(?:-|$)/.exec(id)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  return (
    [...reportingPeriods(year), calendarYear(year), schoolYear(year)].find((period) => period.id === id) ??
    null
  );
};

/** The reporting period with these very days, else the same days as an ad-hoc period, else null. */
export const periodWith = (from: string, to: string): Period | null => {
  const adHoc = adHocPeriod(from, to);
  const named =
    adHoc && reportingPeriods(adHoc.year).find((period) => period.from === from && period.to === to);
  return named ?? adHoc;
};

/** Whole days until the last day, which still counts: 0 on that day, negative when it is over. */
export const daysLeft = (today: Day, lastDay: Day): number => daysBetween(today, lastDay);

const kindLetters = { half: '-h', quarter: '-q', month: '-m' } as const;

/** `months` months that end on the 14th of `lastMonth`. */
const reportingPeriod = (
  year: number,
  kind: 'year' | 'half' | 'quarter' | 'month',
  number: number | null,
  lastMonth: number,
  months: number,
): Period => {
  const monthBefore = lastMonth - months;
  return {
    id: `nd09-${year}${kind === 'year' ? '' : `${kindLetters[kind]}${number}`}`,
    calendar: 'decree-09',
    kind,
    year,
    number,
    from: monthBefore === 0 ? dayAt(year - 1, 12, 15) : dayAt(year, monthBefore, 15),
    to: dayAt(year, lastMonth, 14),
  };
};

const dayAt = (year: number, month: number, day: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
