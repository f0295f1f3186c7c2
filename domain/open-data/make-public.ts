import type { LocalText } from '#domain/catalogue/course.ts';
import type { Figure } from '#domain/indicators/figure.ts';
import { rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { smallest, withheldUnits } from './protect.ts';
import { type PublicData, type PublicIndicator, type PublicLine, publicFormat } from './public-data.ts';
import {
  type Count,
  type PeopleTable,
  protectedUnits,
  shownBefore,
  splitCells,
  tableOfFigures,
  tableOfPeople,
} from './public-tables.ts';

export type ReportHead = { readonly version: number; readonly closedAt: string; readonly sha256: string };

/**
 * What the public is shown of a closed period. `earlier` is everything that was ever published of the same cut-off day,
 * what was taken back included: somebody has kept it. The same input gives the same data.
 */
export const makePublic = (
  content: SnapshotContent,
  report: ReportHead,
  planTitle: LocalText,
  earlier: readonly PublicData[],
): PublicData => {
  const codes = new Map(content.units.map(({ unitId, code }) => [unitId, code]));
  return {
    format: publicFormat,
    plan: { ...content.plan, title: planTitle },
    period: content.period,
    cutOff: content.cutOff,
    closedEarly: content.closedEarly,
    report,
    populationRule: content.populationRule,
    protection: { smallest, method: 'hocso-withholding/1' },
    indicators: content.indicators.map((one) => publicIndicator(one, content)),
    units: content.units.map(({ code, name, parentId }) => ({
      ...{ code, name, parent: parentId === null ? null : (codes.get(parentId) ?? null) },
    })),
    lines: content.indicators
      .flatMap((indicator) => linesOf(content, indicator, earlier))
      .map((line) => ({ ...line, unit: codes.get(line.unit) ?? line.unit })),
  };
};

const publicIndicator = (indicator: PlanIndicator, content: SnapshotContent): PublicIndicator => {
  const { sources: _s, calendar: _c, ...shown } = indicator;
  const denominators = content.denominators
    .filter((one) => one.indicator === indicator.code)
    .map(({ segment, source, on }) => ({ segment, source, on }));
  return { ...shown, denominators };
};

const empty = {
  ...{ part: 'all' as const, counted: null, denominator: null, perTenThousand: null },
  ...{ estimate: null, interval: null, notReported: 0, source: null, on: null },
};

const linesOf = (
  content: SnapshotContent,
  indicator: PlanIndicator,
  earlier: readonly PublicData[],
): PublicLine[] => {
  const people = tableOfPeople(content, indicator);
  if (people) return linesOfPeople(content, indicator, people, earlier);
  const figures = (content.figures ?? []).filter((figure) => figure.indicator === indicator.code);
  return [...new Set(figures.map(({ arm }) => arm))].flatMap((arm) => {
    const own = figures.filter((figure) => figure.arm === arm);
    if (arm === 'survey') return surveyLines(own, content);
    const table = countsPeople(indicator) && arm !== 'reached' ? tableOfFigures(arm, own) : null;
    const hidden = table ? withheldOf(content, indicator, table, earlier) : new Set<string>();
    return own.map((figure) => figureLine(figure, hidden.has(figure.unitId)));
  });
};

/** Schools, programmes and units are no people; reach is lượt, and a count of those who listened is nobody's fact. */
const countsPeople = ({ unit }: PlanIndicator): boolean =>
  unit === 'person' || unit === 'graduate' || unit === 'resident';

const withheldOf = (
  content: SnapshotContent,
  indicator: PlanIndicator,
  table: PeopleTable,
  earlier: readonly PublicData[],
): ReadonlySet<string> =>
  withheldUnits(
    protectedUnits(table, content.units),
    earlier.flatMap((one) => shownBefore(one, { content, indicator, table }, null) ?? []),
  );

const linesOfPeople = (
  content: SnapshotContent,
  indicator: PlanIndicator,
  table: PeopleTable,
  earlier: readonly PublicData[],
): PublicLine[] => {
  const units = protectedUnits(table, content.units);
  const hidden = withheldOf(content, indicator, table, earlier);
  const sums = new Map(units.map(({ unitId, cells }) => [unitId, cells]));
  const line = (unitId: string, part: PublicLine['part'], count: Count | undefined, isHidden: boolean) => ({
    ...{ ...empty, indicator: indicator.code, arm: table.arm, unit: unitId, part },
    ...(isHidden || !count
      ? { state: 'withheld' as const }
      : { state: 'published' as const, ...count, perTenThousand: perTenThousand(count) }),
  });
  const splits = table.splits.map((split) => {
    const cells = units.map((unit) => ({ ...unit, cells: splitCells(table, split, unit.unitId) }));
    const [first = []] = units.map((unit) => unit.cells);
    const before = earlier.flatMap((one) => shownBefore(one, { content, indicator, table }, split) ?? []);
    const of = (unitId: string) => (hidden.has(unitId) ? null : (sums.get(unitId) ?? null));
    const sumOf = [...split, null].flatMap(() => first.map((_, at) => at));
    return { split, hidden: withheldUnits(cells, before, { sumOf, of }) };
  });
  return units.flatMap(({ unitId, parentId }): PublicLine[] => {
    const count = table.all.get(unitId);
    // Where nobody is meant there is nothing to say, but for the whole.
    if (parentId !== null && !hidden.has(unitId) && !count?.denominator && !count?.counted) return [];
    return [
      line(unitId, 'all', count, hidden.has(unitId)),
      ...splits.flatMap(({ split, hidden: apart }) =>
        split.map(({ part, of }) => line(unitId, part, of.get(unitId), apart.has(unitId))),
      ),
    ];
  });
};

/** Divided from the two numbers that are printed beside it. */
const perTenThousand = (ratio: Count): number | null => {
  const value = rate(ratio);
  return value.kind === 'rate' ? value.perTenThousand : null;
};

const figureLine = (figure: Figure, isHidden: boolean): PublicLine => {
  const { indicator, arm, unitId, counted, denominator, notReported, denominatorSource } = figure;
  const line = { ...empty, indicator, arm, unit: unitId, notReported };
  const source = { source: denominatorSource?.source ?? null, on: denominatorSource?.on ?? null };
  // A denominator of the ledger is published anyway; it is no secret beside a withheld count.
  if (counted === null) return { ...line, ...source, state: 'not-reported', denominator };
  if (isHidden) return { ...line, ...source, state: 'withheld', denominator };
  const share = arm === 'reached' ? null : perTenThousand({ counted, denominator });
  return { ...line, ...source, state: 'published', counted, denominator, perTenThousand: share };
};

/** Only the estimate of the whole: that is what the sample was drawn for. The answers behind it are given in number only. */
const surveyLines = (figures: readonly Figure[], content: SnapshotContent): PublicLine[] => {
  const top = content.units[0]?.unitId;
  return figures
    .filter(({ unitId }) => unitId === top)
    .map((figure): PublicLine => {
      const { counted, denominator, estimate = null, interval } = figure;
      const few = [counted ?? 0, (denominator ?? 0) - (counted ?? 0)].some((n) => n > 0 && n < smallest);
      const line = figureLine({ ...figure, counted: null }, false);
      if (counted === null) return line;
      if (few || estimate === null) return { ...line, state: 'withheld', denominator: null };
      return { ...line, state: 'published', estimate, interval };
    });
};
