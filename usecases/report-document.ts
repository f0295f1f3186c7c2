import { reportingVi } from '#content/messages/reporting.vi.ts';
import { cellText, type ReportTable } from '#domain/reporting/report-table.ts';
import type { Annex, BodyBlock, OfficialDocument } from '#standards/document/official-document.ts';
import type { FrozenTables } from './frozen-tables.ts';
import { linesAbove, linesBelow } from './report-lines.ts';

const { document: words } = reportingVi;

/** The draft report of a snapshot: figures in sentences, room for the words only people can write, and the annexes. */
export const reportDocument = (frozen: FrozenTables): OfficialDocument => ({
  superiorBody: null,
  issuingBody: words.issuingBody,
  symbol: words.symbol,
  place: words.place,
  kind: words.kind,
  summary: words.summary(periodOf(frozen)),
  addressees: [],
  body: bodyOf(frozen),
  signature: { authority: words.signature, name: null },
  recipients: words.recipients,
  annexes: frozen.tables.map((table) => annexOf(frozen, table)),
});

const periodOf = ({ content: { period } }: FrozenTables): string =>
  /^nd09-\d{4}$/.test(period.id)
    ? words.period.year(Number(period.id.slice(5)))
    : words.period.days(period.from, period.to);

const bodyOf = (frozen: FrozenTables): BodyBlock[] => {
  const heading = (text: string): BodyBlock => ({ kind: 'heading', text });
  const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
  const legal = frozen.content.indicators[0]?.legalSources[0]?.vi ?? frozen.content.plan.code;
  return [
    heading(words.basis),
    paragraph(words.basisText(legal)),
    ...linesAbove(frozen).map(paragraph),
    heading(words.results),
    ...resultsOf(frozen).map(paragraph),
    heading(words.assessment),
    paragraph(words.strengths),
    paragraph(words.difficulties),
    heading(words.proposals),
    paragraph(words.proposalsText),
    paragraph(words.closing),
  ];
};

/** One sentence a line of PL-01, from its very cells. */
const resultsOf = ({ tables, content }: FrozenTables): string[] => {
  const [table] = tables;
  if (!table) return [];
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  const counted = new Set(content.rows.map((row) => row.indicator));
  const text = (row: ReportTable['rows'][number], key: string): string =>
    cellText(row.cells[at(key)] ?? null, table.columns[at(key)]?.kind ?? 'text');
  const sentences = table.rows
    .filter((row) => counted.has(text(row, 'code')))
    .map((row) =>
      words.result(
        text(row, 'code'),
        text(row, 'title'),
        text(row, 'numerator'),
        text(row, 'denominator'),
        text(row, 'rate'),
        text(row, 'compared') || null,
      ),
    );
  const figured = table.rows.filter(
    (row) => !counted.has(text(row, 'code')) && text(row, 'numerator') !== '',
  );
  const without = content.indicators
    .map((one) => one.code)
    .filter((code) => !counted.has(code) && !figured.some((row) => text(row, 'code') === code));
  const others = figured.map((row) =>
    words.figure(
      text(row, 'code'),
      text(row, 'title'),
      text(row, 'numerator'),
      text(row, 'denominator') || null,
      text(row, 'rate') || null,
    ),
  );
  return [...sentences, ...others, ...(without.length > 0 ? [words.noData(without.join(', '))] : [])];
};

const annexOf = (frozen: FrozenTables, table: ReportTable): Annex => ({
  label: table.code,
  title: table.title,
  lines: linesAbove(frozen),
  orientation: 'landscape',
  table: {
    columns: table.columns.map((column) => ({
      header: column.header,
      weight: column.width,
      align: column.kind === 'text' ? 'left' : column.kind === 'day' ? 'center' : 'right',
    })),
    rows: table.rows.map((row) => ({
      bold: row.bold,
      cells: row.cells.map((cell, index) => cellText(cell, table.columns[index]?.kind ?? 'text')),
    })),
  },
  notes: linesBelow(frozen, table.code),
});
