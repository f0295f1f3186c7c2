import type { Table } from 'docx';
import { size, words } from '#standards/document/decree-30.ts';
import { line } from '#standards/document/lines.ts';
import type { OfficialDocument } from '#standards/document/official-document.ts';
import { twoColumns } from '#standards/document/opening.ts';

/** "Nơi nhận" on the left, who signs on the right with room for signature and seal. */
export function closing({ recipients, signature }: OfficialDocument): Table {
  const left = [
    line(words.recipients, 'left', { bold: true, italics: true, size: size.recipientsTitle }),
    ...recipients.map((recipient) => line(`- ${recipient}`, 'left', { size: size.recipients })),
  ];
  const bold = { bold: true, size: size.body };
  const right = [
    ...signature.authority.map((words) => line(words, 'center', bold)),
    ...Array.from({ length: 4 }, () => line('', 'center')),
    line(signature.name ?? '', 'center', bold),
  ];
  return twoColumns(left, right);
}
