import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { size, textWidth, words } from '#standards/document/decree-30.ts';
import { line } from '#standards/document/lines.ts';
import type { Annex, DocumentTable } from '#standards/document/official-document.ts';

/** One annex: label, title, reference to the report, table, notes. */
export function annexBlocks(annex: Annex, reference: string): (Paragraph | Table)[] {
  const bold = { bold: true, size: size.body };
  return [
    line(words.annex(annex.label), 'center', bold),
    line(annex.title, 'center', bold),
    line(words.attachedTo(reference), 'center', { italics: true, size: size.body }),
    ...annex.lines.map((text) => line(text, 'center', { italics: true, size: size.note })),
    line('', 'left', { size: size.note }),
    tableOf(annex.table, textWidth(annex.orientation)),
    line('', 'left', { size: size.note }),
    ...annex.notes.map((text) => line(text, 'left', { size: size.note })),
  ];
}

/** The header is repeated on every page and no row is split between two. */
function tableOf({ columns, rows }: DocumentTable, width: number): Table {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => Math.floor((width * weight) / weights));
  const cell = (text: string, index: number, align: 'left' | 'center' | 'right', bold: boolean): TableCell =>
    new TableCell({
      children: [line(text, align, { size: size.table, bold })],
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => cell(column.header, index, 'center', true)),
  });
  const lines = rows.map(
    ({ cells, bold = false }) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, index) => cell(cells[index] ?? '', index, column.align, bold)),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [header, ...lines],
  });
}
