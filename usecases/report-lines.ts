import { reportingVi } from '#content/messages/reporting.vi.ts';
import type { ReportTable } from '#domain/reporting/report-table.ts';
import { formatInstant } from '#domain/time/day.ts';
import type { FrozenTables } from './frozen-tables.ts';

const { printed } = reportingVi;

/** What stands above every table: period, cut-off, whether it was closed early, version. */
export const linesAbove = ({ content, snapshot }: FrozenTables): string[] => [
  printed.period(content.period.from, content.period.to),
  printed.cutOff(content.cutOff, formatInstant(new Date(content.recordedUpTo))),
  ...(content.closedEarly ? [printed.early] : []),
  printed.version(snapshot.version, snapshot.reason),
];

const feeding: Readonly<Record<ReportTable['code'], readonly string[]>> = {
  'PL-01': ['I-03', 'I-04', 'I-05', 'I-07'],
  'PL-02': ['I-04'],
  'PL-03': ['I-05'],
};

/** What stands below a table: the source of its denominators, the rule, who made it, the checksum. */
export const linesBelow = ({ content, snapshot }: FrozenTables, code: ReportTable['code']): string[] => [
  ...content.denominators
    .filter((one) => feeding[code].includes(one.indicator))
    .map((one) => printed.source(one.indicator, one.source.vi, one.on)),
  content.populationRule.vi,
  ...(code === 'PL-02' ? [printed.notSummed, printed.women] : []),
  printed.plan(content.plan.code, content.plan.version),
  printed.preparedBy(snapshot.closedByName),
  printed.checksum(snapshot.sha256),
];
