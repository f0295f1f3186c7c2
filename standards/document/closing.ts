import { ImageRun, Paragraph, type Table, UnderlineType } from 'docx';
import { QR_SIDE, SIGNATURE_LINES, size, words } from '#standards/document/decree-30.ts';
import { line } from '#standards/document/lines.ts';
import type { OfficialDocument, Verification } from '#standards/document/official-document.ts';
import { twoColumns } from '#standards/document/opening.ts';

/** "Nơi nhận" on the left, who signs on the right with room for signature and seal. */
export function closing({ layout, recipients, signature }: OfficialDocument): Table {
  const title =
    layout === 'state'
      ? { bold: true, italics: true, size: size.recipientsTitle }
      : { underline: { type: UnderlineType.SINGLE }, size: size.body };
  const left = [
    line(words.recipients, 'left', title),
    ...recipients.map((recipient) => line(`- ${recipient}`, 'left', { size: size.recipients })),
  ];
  const bold = { bold: true, size: size.body };
  const right = [
    ...signature.authority.map((words) => line(words, 'center', bold)),
    ...Array.from({ length: SIGNATURE_LINES }, () => line('', 'center')),
    line(signature.name ?? '', 'center', bold),
  ];
  return twoColumns(left, right);
}

/** The square code with its words beside it, below an empty line; each in a document has a `number` of its own. */
export function verificationBlock(verification: Verification | null, number: number): (Paragraph | Table)[] {
  if (verification === null) return [];
  const { qr, lines } = verification;
  const side = Math.round((QR_SIDE / 1440) * 96);
  const code = new ImageRun({
    type: 'png',
    data: qr,
    transformation: { width: side, height: side },
    altText: { name: 'QR', description: lines.join(' '), id: String(number) },
  });
  const words = lines.map((text) => line(text, 'left', { size: size.verification }));
  return [line('', 'left'), twoColumns([new Paragraph({ children: [code] })], words, QR_SIDE + 200)];
}
