import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { LEFT_SHARE, RULE, size, textWidth, words } from '#standards/document/decree-30.ts';
import { line } from '#standards/document/lines.ts';
import type { OfficialDocument } from '#standards/document/official-document.ts';

/** Who issues the document, blank number and date; then its kind and its summary. */
export function opening(document: OfficialDocument): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [
    twoColumns(
      issuer(document),
      document.layout === 'state' ? nation(document.place) : party(document.place),
    ),
    line('', 'center'),
    line(document.kind, 'center', { bold: true, size: size.body }),
    line(document.summary, 'center', { bold: true, size: size.body }),
    ...(document.layout === 'state'
      ? [rule(textWidth('portrait'), 1 / 5)]
      : [line('-----', 'center', { size: size.body })]),
  ];
  if (document.addressees.length > 0) {
    const [first = '', ...others] = document.addressees;
    blocks.push(line(`${words.addressees} ${first}`, 'center', {}, { spacing: { before: 120 } }));
    blocks.push(...others.map((addressee) => line(addressee, 'center')));
  }
  return blocks;
}

/** A state body has a rule below its name, a Party body an asterisk. */
function issuer({ layout, superiorBody, issuingBody, number }: OfficialDocument): Paragraph[] {
  const width = textWidth('portrait') * LEFT_SHARE;
  return [
    ...(superiorBody === null ? [] : [line(superiorBody, 'center', { size: size.nationalName })]),
    line(issuingBody, 'center', { size: size.nationalName, bold: true }),
    layout === 'state' ? rule(width, 0.4) : line('*', 'center', { size: size.number }),
    line(number, 'center', { size: size.number }),
    line(words.draft, 'center', { size: size.number, bold: true }),
  ];
}

function nation(place: string): Paragraph[] {
  const width = textWidth('portrait') * (1 - LEFT_SHARE);
  return [
    line(words.nationalName, 'center', { size: size.nationalName, bold: true }),
    line(words.motto, 'center', { size: size.motto, bold: true }),
    // As long as the motto is in bold 14 pt.
    rule(width, 0.68),
    line(`${place}, ${words.date}`, 'center', { size: size.motto, italics: true }),
  ];
}

function party(place: string): Paragraph[] {
  const width = textWidth('portrait') * (1 - LEFT_SHARE);
  return [
    line(words.partyName, 'center', { size: size.partyName, bold: true }),
    // As long as the name is in bold 15 pt.
    rule(width, 0.76),
    line('', 'center', { size: size.number }),
    line(`${place}, ${words.date}`, 'center', { size: size.motto, italics: true }),
  ];
}

/** A line under the text: an empty paragraph with a border, drawn in to the wanted share of the width. */
function rule(width: number, share: number): Paragraph {
  const indent = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    children: [],
    indent: { left: indent, right: indent },
    border: { top: { ...RULE, style: BorderStyle.SINGLE } },
    spacing: { before: 40, after: 60, line: 120 },
  });
}

/** Two columns without borders; the shares are those of the head of a document. */
export function twoColumns(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  leftWidth = Math.round(textWidth('portrait') * LEFT_SHARE),
): Table {
  const whole = textWidth('portrait');
  const widths = [leftWidth, whole - leftWidth];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const borders = { top: none, bottom: none, left: none, right: none };
  const cells = [left, right].map(
    (children, index) =>
      new TableCell({
        children: [...children],
        borders,
        margins: { left: 0, right: 0 },
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: cells, cantSplit: true })],
  });
}
