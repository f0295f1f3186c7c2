import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { annexBlocks } from '#standards/document/annex.ts';
import { closing, verificationBlock } from '#standards/document/closing.ts';
import { BETWEEN_PARAGRAPHS, FIRST_LINE, FONT, page, size } from '#standards/document/decree-30.ts';
import { line, wordText } from '#standards/document/lines.ts';
import type { BodyBlock, OfficialDocument } from '#standards/document/official-document.ts';
import { opening } from '#standards/document/opening.ts';
import { fixArchive } from '#standards/fixed-archive.ts';

/**
 * Writes a draft report as DOCX, laid out by Decree 30/2020/NĐ-CP or as a Party body writes. Number, date and signature stay
 * blank: they are given in the document-management system. Equal content gives equal bytes.
 * Characters that XML cannot hold are left out.
 */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const body: ISectionOptions = {
    ...section('portrait'),
    children: [
      ...opening(document),
      ...document.body.map(bodyBlock),
      line('', 'left'),
      closing(document),
      ...verificationBlock(document.verification, 1),
    ],
  };
  const annexes = document.annexes.map(
    (annex, index): ISectionOptions => ({
      ...section(annex.orientation),
      children: [
        ...annexBlocks(annex, document.reference),
        ...verificationBlock(document.verification, index + 2),
      ],
    }),
  );
  const file = new Document({
    creator: wordText(document.issuingBody),
    lastModifiedBy: wordText(document.issuingBody),
    title: wordText(document.summary),
    styles: { default: { document: { run: defaultRun } } },
    sections: document.body.length > 0 ? [body, ...annexes] : annexes,
  });
  return fixArchive(new Uint8Array(await Packer.toBuffer(file)));
}

const defaultRun = { font: FONT, size: size.body, color: '000000', language: { value: 'vi-VN' } } as const;

/** The body and each annex count their pages apart, from 1; the number is hidden on the first. */
function section(orientation: 'portrait' | 'landscape'): Omit<ISectionOptions, 'children'> {
  const turned = orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const number = new TextRun({ children: [PageNumber.CURRENT], size: size.pageNumber });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: page.width, height: page.height, orientation: turned },
        margin: page.margin,
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
      }),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
  };
}

function bodyBlock({ kind, text }: BodyBlock): Paragraph {
  return line(
    text,
    'both',
    { size: size.body, bold: kind === 'heading' },
    {
      indent: { firstLine: FIRST_LINE },
      spacing: { before: BETWEEN_PARAGRAPHS },
      keepNext: kind === 'heading',
    },
  );
}
