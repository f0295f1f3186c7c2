import { reportingVi } from '#content/messages/reporting.vi.ts';
import { filledIn } from '#domain/documents/places.ts';
import type { ReportText, TextSection } from '#domain/documents/report-text.ts';
import { blankNumber, signingText, type TemplateVersion } from '#domain/documents/template.ts';
import { cellText, type ReportTable } from '#domain/reporting/report-table.ts';
import type {
  Annex,
  BodyBlock,
  OfficialDocument,
  Verification,
} from '#standards/document/official-document.ts';
import { qrPng } from '#standards/qr/qr-png.ts';
import type { FrozenTables } from './frozen-tables.ts';
import { linesAbove, linesBelow, periodWords } from './report-lines.ts';
import { reportPlaces } from './report-places.ts';
import { reportSections } from './report-sections.ts';

const { document: words } = reportingVi;

/** How a snapshot is put on paper: whose head and signature, what people wrote, where the public checks it. */
export type Presentation = {
  readonly template: TemplateVersion;
  readonly text: ReportText;
  /** Of the public page that tells genuine checksums from others. */
  readonly verifyAddress: string;
};

/** BC-01: figures in sentences, the words only people can write, and the annexes. */
export const reportDocument = async (
  frozen: FrozenTables,
  presentation: Presentation,
): Promise<OfficialDocument> => ({
  ...(await annexDocument(frozen, presentation)),
  body: bodyOf(frozen, presentation.text),
});

/** The annexes alone, under the same number as the report they belong to. */
export const annexDocument = async (
  frozen: FrozenTables,
  { template, verifyAddress }: Presentation,
): Promise<OfficialDocument> => {
  const { content } = template;
  return {
    layout: content.layout,
    superiorBody: content.superiorBody,
    issuingBody: content.issuingBody,
    ...blankNumber(content.numberPattern),
    place: content.place,
    kind: words.kind,
    summary: words.summary(periodWords(frozen)),
    addressees: content.addressees,
    body: [],
    signature: { authority: signingText(content), name: content.signerName },
    recipients: content.recipients,
    annexes: frozen.tables.map((table) => annexOf(frozen, table)),
    verification: await verificationOf(frozen, template, verifyAddress),
  };
};

/** Twelve characters in three groups: what somebody can compare by eye or on the telephone. */
const shortChecksum = (sha256: string): string =>
  (sha256.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');

const verificationOf = async (
  frozen: FrozenTables,
  template: TemplateVersion,
  address: string,
): Promise<Verification> => {
  const { sha256, version } = frozen.snapshot;
  return {
    qr: await qrPng(`${address}?sha256=${sha256}`),
    lines: [
      words.verification.short(shortChecksum(sha256)),
      words.verification.scan(address),
      words.verification.version(periodWords(frozen), version),
      words.verification.template(template.content.name, template.number),
    ],
  };
};

const heading = (text: string): BodyBlock => ({ kind: 'heading', text });
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

const bodyOf = (frozen: FrozenTables, text: ReportText): BodyBlock[] => {
  const places = reportPlaces(frozen);
  const written = (section: TextSection): BodyBlock[] => {
    const lines = filledIn(text[section], places)
      .split('\n')
      .filter((line) => line.trim() !== '');
    return (lines.length > 0 ? lines : [words.empty]).map(paragraph);
  };
  const remarks = reportSections(frozen.content, 'remarks').flatMap((section) => section.paragraphs);
  return [
    heading(words.basis),
    ...written('basis'),
    ...linesAbove(frozen).map(paragraph),
    heading(words.results),
    heading(words.direction),
    ...written('direction'),
    heading(words.indicators),
    ...resultsOf(frozen).map(paragraph),
    ...reportSections(frozen.content, 'results').flatMap((section, index) => [
      ...(section.heading === null ? [] : [heading(words.further(index + 3, section.heading))]),
      ...section.paragraphs.map(paragraph),
    ]),
    heading(words.assessment),
    heading(words.strengths),
    ...written('strengths'),
    heading(words.difficulties),
    ...written('difficulties'),
    heading(words.proposals),
    ...written('proposals'),
    ...(remarks.length > 0 ? [heading(words.remarks), ...remarks.map(paragraph)] : []),
    paragraph(words.closing(frozen.tables.map(({ code }) => code).join(', '))),
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
