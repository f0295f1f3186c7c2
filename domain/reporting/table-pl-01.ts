import type { Figure, FigureArm } from '#domain/indicators/figure.ts';
import type { Rate } from '#domain/indicators/rate.ts';
import { estimated, missingTo, rate } from '#domain/indicators/rate.ts';
import type { PlanIndicator } from '#domain/plan/plan.ts';
import { targetFor } from '#domain/plan/plan.ts';
import { type Segment, segments } from '#domain/plan/rule.ts';
import { rowAt } from '#domain/reporting/board.ts';
import type { ReportRow, ReportTable } from '#domain/reporting/report-table.ts';
import type { PrintedRow, SnapshotContent } from '#domain/reporting/snapshot.ts';
import type { TableWords } from '#domain/reporting/table-words.ts';

/** PL-01: every indicator of the plan for the whole province; one without figures says so and is never zero. */
export const tablePl01 = (content: SnapshotContent, words: TableWords): ReportTable => ({
  code: 'PL-01',
  title: words.titles['PL-01'](null),
  columns: [
    { key: 'code', header: words.pl01.code, kind: 'text', width: 8 },
    { key: 'title', header: words.pl01.title, kind: 'text', width: 34 },
    { key: 'unit', header: words.pl01.unit, kind: 'text', width: 12 },
    { key: 'target', header: words.pl01.target, kind: 'text', width: 16 },
    { key: 'denominator', header: words.pl01.denominator, kind: 'integer', width: 10 },
    { key: 'source', header: words.pl01.source, kind: 'text', width: 30 },
    { key: 'numerator', header: words.pl01.numerator, kind: 'integer', width: 10 },
    { key: 'rate', header: words.pl01.rate, kind: 'percent', width: 10 },
    { key: 'compared', header: words.pl01.compared, kind: 'text', width: 18 },
    { key: 'note', header: words.pl01.note, kind: 'text', width: 18 },
  ],
  rows: content.indicators.flatMap((indicator) => {
    const rows = countedRows(indicator, content, words);
    const shown = rows.length > 0 ? rows : figureRows(indicator, content, words);
    return shown.length > 0 ? shown : [emptyRow(indicator, content, words)];
  }),
});

/** How the parts of an indicator are called in a text that quotes them. */
const partNames: Readonly<Record<Segment | FigureArm, string>> = {
  public: 'khoi-cong',
  enterprise: 'khoi-doanh-nghiep',
  reached: 'tiep-can',
  declared: 'ke-khai',
  evidence: 'minh-chung',
  survey: 'dieu-tra',
};

const countedRows = (indicator: PlanIndicator, content: SnapshotContent, words: TableWords): ReportRow[] =>
  [null, ...segments].flatMap((segment) => {
    const [top] = content.units;
    const row = top && rowAt(content.rows, indicator.code, top.unitId, 'subtree', segment);
    if (!row) return [];
    const value = rate(row);
    const name =
      segment === null
        ? indicator.title[language]
        : `${indicator.title[language]}: ${words.segments[segment]}`;
    return [
      {
        key: segment === null ? indicator.code : `${indicator.code}.${partNames[segment]}`,
        depth: segment === null ? 0 : 1,
        cells: [
          indicator.code,
          name,
          unitOf(indicator, words),
          targetOf(indicator, content, words),
          row.denominator,
          sourceOf(indicator.code, content, words),
          row.counted,
          value,
          comparedTo(indicator, row, value, content, words),
          noteOf(value, words),
        ],
      },
    ];
  });

/** What the arms of an indicator say for the whole province; an arm from which nobody has reported is left blank. */
const figureRows = (indicator: PlanIndicator, content: SnapshotContent, words: TableWords): ReportRow[] => {
  const [top] = content.units;
  const ofAll = (content.figures ?? []).filter(
    (one) => one.indicator === indicator.code && one.unitId === top?.unitId,
  );
  return ofAll.map((figure) => {
    const { counted, denominator, denominatorSource: source } = figure;
    // Reach stands beside the population and is never divided by it; an estimate is weighted, not the quotient of answers.
    const value =
      counted === null || figure.arm === 'reached'
        ? null
        : typeof figure.estimate === 'number'
          ? estimated(figure.estimate)
          : rate({ counted, denominator });
    return {
      key: ofAll.length > 1 ? `${indicator.code}.${partNames[figure.arm]}` : indicator.code,
      depth: ofAll.length > 1 ? 1 : 0,
      cells: [
        indicator.code,
        `${indicator.title[language]}: ${words.arms[figure.arm]}`,
        unitOf(indicator, words),
        targetOf(indicator, content, words),
        denominator,
        source && words.sourceOn(source.source[language], source.on),
        counted,
        value,
        null,
        figureNote(figure, words),
      ],
    };
  });
};

const figureNote = ({ counted, notReported, interval }: Figure, words: TableWords): string | null => {
  if (counted === null) return words.notReported;
  const notes = [
    interval && words.interval(interval.low, interval.high),
    notReported > 0 ? words.someNotReported(notReported) : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join('; ');
};

/** The plan's own titles stand in Vietnamese in its official tables. */
const language = 'vi';

const emptyRow = (indicator: PlanIndicator, content: SnapshotContent, words: TableWords): ReportRow => ({
  key: indicator.code,
  cells: [
    indicator.code,
    indicator.title[language],
    unitOf(indicator, words),
    targetOf(indicator, content, words),
    null,
    null,
    null,
    null,
    null,
    words.noData,
  ],
});

const unitOf = (indicator: PlanIndicator, words: TableWords): string => words.units[indicator.unit ?? 'none'];

const targetOf = (indicator: PlanIndicator, content: SnapshotContent, words: TableWords): string | null => {
  const target = targetFor(indicator, yearOf(content));
  return target && words.target(target);
};

const sourceOf = (code: string, content: SnapshotContent, words: TableWords): string | null => {
  const denominator = content.denominators.find((one) => one.indicator === code);
  return denominator ? words.sourceOn(denominator.source[language], denominator.on) : null;
};

const comparedTo = (
  indicator: PlanIndicator,
  row: PrintedRow,
  value: Rate,
  content: SnapshotContent,
  words: TableWords,
): string | null => {
  const target = targetFor(indicator, yearOf(content));
  if (!target || target.value === null || value.kind !== 'rate') return null;
  // A count's denominator is its target already.
  const missing = missingTo(target.unit === 'percent' ? target.value : 100, row);
  return missing === null ? null : missing === 0 ? words.reached : words.missing(missing);
};

const noteOf = (value: Rate, words: TableWords): string | null => {
  if (value.kind === 'refused') return words.faulty;
  if (value.kind !== 'none') return null;
  return value.because === 'unknown-denominator' ? words.noTarget : words.noPeople;
};

const yearOf = (content: SnapshotContent): number => Number(content.cutOff.slice(0, 4));
