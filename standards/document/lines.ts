import { AlignmentType, type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';

export type Align = 'left' | 'center' | 'right' | 'both';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** One paragraph of one format; a line break in the text stays a line break. */
export function line(
  text: string,
  align: Align,
  run: Omit<IRunOptions, 'text' | 'children'> = {},
  paragraph: Omit<IParagraphOptions, 'children' | 'alignment' | 'text'> = {},
): Paragraph {
  const pieces = wordText(text).split('\n');
  return new Paragraph({
    ...paragraph,
    alignment: alignments[align],
    children: pieces.map((piece, index) => new TextRun({ ...run, text: piece, break: index === 0 ? 0 : 1 })),
  });
}

/** What XML can hold: control characters have no form in a Word document and are left out. */
export function wordText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (character: string) => {
      const kept =
        character === '\t' || character === '\n' || (character >= '\u0080' && character <= '\u009f');
      return kept ? character : '';
    });
}
