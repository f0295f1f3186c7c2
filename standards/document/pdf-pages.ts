import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { page, size } from '#standards/document/decree-30.ts';
import { FIXED_TIME } from '#standards/fixed-archive.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
export type Face = 'regular' | 'bold' | 'italic' | 'bold-italic';

/** Twips, in which the measures are kept, to the points of PDF. */
export const points = (twips: number): number => twips / 20;
/** Half points, in which Word counts letters, to points. */
export const letters = (half: number): number => half / 2;

const letterFiles: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

/**
 * Tinos has the metrics of Times New Roman and may be embedded (Apache 2.0). Given by its path: letters given as bytes
 * are read anew for every cell of a table.
 */
export const letterFile = (face: Face): string =>
  join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts/tinos', letterFiles[face]);

/** An empty document; equal content gives equal bytes. */
export const openPdf = (info: { readonly title: string; readonly author: string }): Pdf =>
  new PDFDocument({
    ...{ autoFirstPage: false, bufferPages: true, lang: 'vi-VN', displayTitle: true, pdfVersion: '1.7' },
    font: letterFile('regular'),
    info: { Title: info.title, Author: info.author, CreationDate: FIXED_TIME, ModDate: FIXED_TIME },
  });

/** Begins a page; the margins are those of the decree, in either orientation. */
export const addPage = (pdf: Pdf, orientation: 'portrait' | 'landscape'): void => {
  const { top, bottom, left, right } = page.margin;
  pdf.addPage({
    ...{ size: 'A4', layout: orientation },
    margins: { top: points(top), bottom: points(bottom), left: points(left), right: points(right) },
  });
};

/** Numbers the pages from `first` on as 1, 2, …: centred in the top margin, hidden on the first. */
export const numberPages = (pdf: Pdf, first: number): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = first + 1; at < start + count; at += 1) {
    pdf.switchToPage(at);
    const { top } = pdf.page.margins;
    // Text above the margin would begin a page of its own otherwise.
    pdf.page.margins.top = 0;
    pdf
      .font(letterFile('regular'))
      .fontSize(letters(size.pageNumber))
      .text(String(at - first + 1), 0, points(page.margin.header), {
        ...{ width: pdf.page.width, align: 'center', lineBreak: false },
      });
    pdf.page.margins.top = top;
  }
  pdf.switchToPage(start + count - 1);
};

/** The bytes, when everything is written. */
export const bytesOf = async (pdf: Pdf): Promise<Uint8Array> => {
  pdf.end();
  const portions: Uint8Array[] = [];
  for await (const portion of pdf) portions.push(portion);
  return new Uint8Array(Buffer.concat(portions));
};
