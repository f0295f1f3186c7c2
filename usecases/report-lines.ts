import { closingChecksVi } from '#content/messages/closing-checks.vi.ts';
import { reportingVi } from '#content/messages/reporting.vi.ts';
import type { TableCode } from '#domain/reporting/report-table.ts';
import type { SnapshotContent } from '#domain/reporting/snapshot.ts';
import { specialistIndicator, staffIndicator } from '#domain/reporting/table-indicators.ts';
import { formatInstant } from '#domain/time/day.ts';
import type { FrozenTables } from './frozen-tables.ts';

const { document: words, printed } = reportingVi;

/** "năm 2026", or the days of another period. */
export const periodWords = ({ content: { period } }: FrozenTables): string =>
  /^nd09-\d{4}$/.test(period.id)
    ? words.period.year(Number(period.id.slice(5)))
    : words.period.days(period.from, period.to);

/** What stands above every table: period, cut-off, whether it was closed early, version. */
export const linesAbove = ({ content, snapshot }: FrozenTables): string[] => [
  printed.period(content.period.from, content.period.to),
  printed.cutOff(content.cutOff, formatInstant(new Date(content.recordedUpTo))),
  ...(content.closedEarly ? [printed.early] : []),
  ...overrideLine(content, snapshot.closedByName),
  printed.version(snapshot.version, snapshot.reason),
];

/** That the period was closed over open checks: which, by whom, why. */
const overrideLine = ({ closingChecks }: SnapshotContent, name: string): string[] => {
  const { override, checks = [] } = closingChecks ?? {};
  if (!override) return [];
  const open = checks.filter((one) => one.open > 0);
  const what = open.map((one) => closingChecksVi.found(one.check, one.open)).join('; ');
  return [closingChecksVi.overridden(what, name, override.reason)];
};

/** Whose denominators a table prints: its own indicator, all for the first; courses and residents have none of people in post. */
const feeding = (code: TableCode, { indicators, denominators }: SnapshotContent): readonly string[] => {
  const one = { 'PL-02': staffIndicator, 'PL-03': specialistIndicator };
  if (code === 'PL-02' || code === 'PL-03') return [one[code](indicators) ?? ''];
  return code === 'PL-01' || code === 'PL-06' ? denominators.map(({ indicator }) => indicator) : [];
};

const remarks: Readonly<Partial<Record<TableCode, readonly string[]>>> = {
  'PL-02': [printed.notSummed, printed.women],
  'PL-04': [printed.courses, printed.score],
  'PL-05': [printed.residents, printed.silent],
  'PL-06': [printed.internal],
};

/** What stands below a table: the source of its denominators, the rule, who made it, the checksum. */
export const linesBelow = ({ content, snapshot }: FrozenTables, code: TableCode): string[] => [
  ...content.denominators
    .filter((one) => feeding(code, content).includes(one.indicator))
    .map((one) => printed.source(one.indicator, one.source.vi, one.on)),
  content.populationRule.vi,
  ...(remarks[code] ?? []),
  printed.plan(content.plan.code, content.plan.version),
  printed.preparedBy(snapshot.closedByName),
  printed.checksum(snapshot.sha256),
];
