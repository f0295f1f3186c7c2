import { size } from '#standards/document/decree-30.ts';
import type { DocumentTable, TableLine } from '#standards/document/official-document.ts';
import { addPage, letterFile, letters, type Pdf } from '#standards/document/pdf-pages.ts';

/**
 * A table over the width of the page. The header is repeated on every page and no row is split between two. A word wider
 * than its column is broken, so that nothing is cut off.
 */
export const drawTable = (
  pdf: Pdf,
  { columns, rows }: DocumentTable,
  orientation: 'portrait' | 'landscape',
): void => {
  const whole = pdf.page.width - pdf.page.margins.left - pdf.page.margins.right;
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => (whole * weight) / weights);
  const header: TableLine = { bold: true, cells: columns.map((column) => column.header) };

  const begin = () => {
    const table = pdf.table({ columnStyles: widths, maxWidth: whole });
    return {
      add: (line: TableLine, align: (index: number) => Align) => table.row(cellsOf(line, align)),
      end: () => table.end(),
    };
  };
  const cellsOf = (line: TableLine, align: (index: number) => Align) =>
    columns.map((_, index) => ({
      text: line.cells[index] ?? '',
      align: { x: align(index), y: 'center' as const },
      font: { src: letterFile(line.bold ? 'bold' : 'regular'), size: fontSize },
      ...{ border: 0.5, padding: PADDING },
    }));
  const heightOf = (line: TableLine): number => {
    pdf.font(letterFile(line.bold ? 'bold' : 'regular')).fontSize(fontSize);
    const heights = columns.map((_, index) =>
      pdf.heightOfString(line.cells[index] ?? '', { width: (widths[index] ?? 0) - 2 * PADDING }),
    );
    return Math.max(...heights) + 2 * PADDING;
  };
  const bottom = (): number => pdf.page.height - pdf.page.margins.bottom;

  if (pdf.y + heightOf(header) + (rows[0] ? heightOf(rows[0]) : 0) > bottom()) addPage(pdf, orientation);
  let table = begin();
  table.add(header, () => 'center');
  for (const row of rows) {
    if (pdf.y + heightOf(row) + SLACK > bottom()) {
      table.end();
      addPage(pdf, orientation);
      table = begin();
      table.add(header, () => 'center');
    }
    table.add(row, (index) => columns[index]?.align ?? 'left');
  }
  table.end();
};

type Align = 'left' | 'center' | 'right';
const fontSize = letters(size.table);
const PADDING = 3;
/** Rounding between measuring and drawing. */
const SLACK = 1;
