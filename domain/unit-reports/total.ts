import type { UnitReportState } from '#domain/unit-reports/state.ts';

/** One number of a report, as it stood when the unit submitted it. People, whole numbers. */
export type ReportedNumber = {
  readonly indicator: string;
  readonly counted: number;
  readonly denominator: number | null;
};

export type ChildReport = {
  readonly unitId: string;
  readonly name: string;
  readonly state: UnitReportState;
  readonly numbers: readonly ReportedNumber[];
};

export type ParentTotal = {
  readonly numbers: readonly ReportedNumber[];
  readonly locked: number;
  /** Children that have submitted and are not locked yet. */
  readonly underWay: readonly string[];
  /** "Chưa nộp", by name: their numbers are missing from the total, not zero in it. */
  readonly notSubmitted: readonly string[];
};

/** What the locked reports of the units below add up to, beside the names of those whose numbers are not in it. */
export const parentTotal = (children: readonly ChildReport[]): ParentTotal => {
  const sums = new Map<string, ReportedNumber>();
  for (const { state, numbers } of children) {
    if (state !== 'locked') continue;
    for (const { indicator, counted, denominator } of numbers) {
      const sum = sums.get(indicator);
      sums.set(indicator, {
        indicator,
        counted: (sum?.counted ?? 0) + counted,
        // One unknown part makes the whole unknown.
        denominator: sum
          ? sum.denominator === null || denominator === null
            ? null
            : sum.denominator + denominator
          : denominator,
      });
    }
  }
  const named = (...states: readonly UnitReportState[]) =>
    children.filter(({ state }) => states.includes(state)).map(({ name }) => name);
  return {
    numbers: [...sums.values()].toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1)),
    locked: children.filter(({ state }) => state === 'locked').length,
    underWay: named('submitted', 'accepted'),
    notSubmitted: named('none', 'returned'),
  };
};
