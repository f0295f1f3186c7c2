import {
  BETWEEN_PARAGRAPHS,
  FIRST_LINE,
  LEFT_SHARE,
  QR_SIDE,
  SIGNATURE_LINES,
  size,
  words,
} from '#standards/document/decree-30.ts';
import { wordText } from '#standards/document/lines.ts';
import type { Annex, BodyBlock, OfficialDocument } from '#standards/document/official-document.ts';
import {
  addPage,
  bytesOf,
  type Face,
  letterFile,
  letters,
  numberPages,
  openPdf,
  type Pdf,
  points,
} from '#standards/document/pdf-pages.ts';
import { drawTable } from '#standards/document/pdf-table.ts';

/**
 * The same document as `writeDocx` makes, as PDF for reading: letters embedded, Vietnamese text extractable, the body and
 * each annex with their own page numbers. Equal content gives equal bytes.
 */
export async function writePdf(document: OfficialDocument): Promise<Uint8Array> {
  const pdf = openPdf({ title: wordText(document.summary), author: wordText(document.issuingBody) });
  if (document.body.length > 0) {
    addPage(pdf, 'portrait');
    drawOpening(pdf, document);
    for (const block of document.body) drawBlock(pdf, block);
    drawClosing(pdf, document);
    drawVerification(pdf, document);
    numberPages(pdf, 0);
  }
  for (const annex of document.annexes) drawAnnex(pdf, annex, document);
  return bytesOf(pdf);
}

type Line = {
  readonly text: string;
  readonly face?: Face;
  readonly size?: number;
  readonly underline?: boolean;
};

function drawLine(pdf: Pdf, line: Line, options: PDFKit.Mixins.TextOptions, x?: number): void {
  pdf.font(letterFile(line.face ?? 'regular')).fontSize(letters(line.size ?? size.body));
  const text = wordText(line.text);
  pdf.text(text === '' ? ' ' : text, x ?? pdf.page.margins.left, pdf.y, {
    ...options,
    underline: line.underline,
  });
}

const widthOf = (pdf: Pdf): number => pdf.page.width - pdf.page.margins.left - pdf.page.margins.right;
const centred = (pdf: Pdf, line: Line): void => drawLine(pdf, line, { width: widthOf(pdf), align: 'center' });

function drawOpening(pdf: Pdf, document: OfficialDocument): void {
  const { layout, superiorBody, issuingBody, number, place } = document;
  const state = layout === 'state';
  const small = { size: size.nationalName };
  const left: Column = [
    ...(superiorBody === null ? [] : [{ text: superiorBody, ...small }]),
    { text: issuingBody, face: 'bold', ...small },
    state ? 'rule' : { text: '*', size: size.number },
    { text: number, size: size.number },
    { text: words.draft, face: 'bold', size: size.number },
  ];
  const date: Line = { text: `${place}, ${words.date}`, face: 'italic', size: size.number };
  const right: Column = state
    ? [
        { text: words.nationalName, face: 'bold', size: size.nationalName - 1 },
        { text: words.motto, face: 'bold', size: size.motto },
        'rule',
        date,
      ]
    : [{ text: words.partyName, face: 'bold', size: size.motto }, 'rule', { text: '' }, date];
  drawColumns(pdf, left, right, 'center');
  pdf.moveDown();
  centred(pdf, { text: document.kind, face: 'bold' });
  centred(pdf, { text: document.summary, face: 'bold' });
  if (state) drawRule(pdf, pdf.page.margins.left, widthOf(pdf), 1 / 5);
  else centred(pdf, { text: '-----' });
  document.addressees.forEach((addressee, index) => {
    centred(pdf, { text: index === 0 ? `${words.addressees} ${addressee}` : addressee });
  });
}

/** `rule`: a line as long as part of the column, below what stands above it. */
type Column = readonly (Line | 'rule')[];

/** Two columns that begin at one height; what follows begins below the longer one. */
function drawColumns(pdf: Pdf, left: Column, right: Column, alignLeft: 'left' | 'center'): void {
  const [top, whole, margin] = [pdf.y, widthOf(pdf), pdf.page.margins.left];
  const leftWidth = whole * LEFT_SHARE;
  const draw = (column: Column, x: number, width: number, align: 'left' | 'center'): number => {
    pdf.y = top;
    for (const line of column)
      if (line === 'rule') drawRule(pdf, x, width, 0.5);
      else drawLine(pdf, line, { width, align }, x);
    return pdf.y;
  };
  const ends = [
    draw(left, margin, leftWidth, alignLeft),
    draw(right, margin + leftWidth, whole - leftWidth, 'center'),
  ];
  pdf.y = Math.max(...ends);
  pdf.x = margin;
}

function drawRule(pdf: Pdf, x: number, width: number, share: number): void {
  const indent = (width * (1 - share)) / 2;
  const y = pdf.y + 2;
  pdf
    .lineWidth(0.75)
    .moveTo(x + indent, y)
    .lineTo(x + width - indent, y)
    .stroke();
  pdf.y = y + 5;
}

function drawBlock(pdf: Pdf, { kind, text }: BodyBlock): void {
  pdf.y += points(BETWEEN_PARAGRAPHS);
  const heading = kind === 'heading';
  // A heading does not stand alone at the foot of a page.
  if (heading) keepTogether(pdf, 3 * letters(size.body) * 1.2);
  drawLine(
    pdf,
    { text, face: heading ? 'bold' : 'regular' },
    { width: widthOf(pdf), align: heading ? 'left' : 'justify', indent: points(FIRST_LINE) },
  );
}

function drawClosing(pdf: Pdf, { layout, recipients, signature }: OfficialDocument): void {
  pdf.moveDown();
  const lines = Math.max(recipients.length + 2, signature.authority.length + SIGNATURE_LINES + 1);
  keepTogether(pdf, lines * letters(size.body) * 1.2);
  const title: Line =
    layout === 'state'
      ? { text: words.recipients, face: 'bold-italic', size: size.recipientsTitle }
      : { text: words.recipients, underline: true };
  drawColumns(
    pdf,
    [title, ...recipients.map((one): Line => ({ text: `- ${one}`, size: size.recipients }))],
    [
      ...signature.authority.map((text): Line => ({ text, face: 'bold' })),
      ...Array.from({ length: SIGNATURE_LINES }, (): Line => ({ text: '' })),
      { text: signature.name ?? '', face: 'bold' },
    ],
    'left',
  );
}

function drawVerification(pdf: Pdf, { verification }: OfficialDocument): void {
  if (verification === null) return;
  const { qr, lines } = verification;
  const side = points(QR_SIDE);
  pdf.moveDown();
  keepTogether(pdf, side);
  const [top, left] = [pdf.y, pdf.page.margins.left];
  pdf.image(Buffer.from(qr), left, top, { width: side, height: side });
  pdf.y = top + 4;
  for (const text of lines)
    drawLine(pdf, { text, size: size.verification }, { width: widthOf(pdf) - side - 10 }, left + side + 10);
  pdf.y = Math.max(pdf.y, top + side);
  pdf.x = left;
}

function drawAnnex(pdf: Pdf, annex: Annex, document: OfficialDocument): void {
  const { start, count } = pdf.bufferedPageRange();
  addPage(pdf, annex.orientation);
  centred(pdf, { text: words.annex(annex.label), face: 'bold' });
  centred(pdf, { text: annex.title, face: 'bold' });
  centred(pdf, { text: words.attachedTo(document.reference), face: 'italic' });
  for (const text of annex.lines) centred(pdf, { text, face: 'italic', size: size.note });
  pdf.moveDown();
  drawTable(pdf, annex.table, annex.orientation);
  pdf.moveDown();
  for (const text of annex.notes)
    drawLine(pdf, { text, size: size.note }, { width: widthOf(pdf), align: 'left' });
  drawVerification(pdf, document);
  numberPages(pdf, start + count);
}

/** Begins a page when less than so many points are left on this one. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > pdf.page.height - pdf.page.margins.bottom) addPage(pdf, pdf.page.layout as 'portrait');
}
