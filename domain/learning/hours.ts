import type { Day } from '#domain/time/day.ts';

/** Số tiết a civil servant learns a year at least. Source: Decree 171/2025/NĐ-CP (one week, 40 periods). */
export const periodsAYear = 40;

/** Số tiết by calendar year, newest first. What has no day of completion or no known hours counts nothing. */
export const hoursByYear = (
  learned: readonly { readonly completedOn: Day | null; readonly hoursPeriods: number | null }[],
): readonly { readonly year: number; readonly periods: number }[] => {
  const sums = new Map<number, number>();
  for (const { completedOn, hoursPeriods } of learned) {
    if (completedOn === null || hoursPeriods === null) continue;
    const year = Number(completedOn.slice(0, 4));
    sums.set(year, (sums.get(year) ?? 0) + hoursPeriods);
  }
  return [...sums].map(([year, periods]) => ({ year, periods })).sort((a, b) => b.year - a.year);
};
