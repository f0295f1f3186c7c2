import type { Messages } from '#content/messages/messages.ts';
import type { Period } from '#domain/reporting/period.ts';

/** `Năm 2026`, `Quý I năm 2026`, or the days themselves. */
export const periodName = (period: Period, { period: names }: Messages['indicators']): string => {
  const { kind, number, year } = period;
  if (period.calendar !== 'decree-09' || kind === 'ad-hoc') return names.days(period.from, period.to);
  if (number === null) return names.year(year);
  return kind === 'half'
    ? names.half(number, year)
    : kind === 'quarter'
      ? names.quarter(number, year)
      : names.month(number, year);
};
