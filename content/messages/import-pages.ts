import type { ImportWords } from '#content/messages/import-words.ts';
import { importsEn, otherSheetsEn } from '#content/messages/imports.en.ts';
import { importsVi, otherSheetsVi } from '#content/messages/imports.vi.ts';
import { type Language, type Messages, messagesIn } from '#content/messages/messages.ts';

export type ImportPageWords = {
  readonly pages: Messages['importPages'];
  readonly words: ImportWords;
  readonly otherSheets: (sheets: readonly string[]) => string;
};

/** Everything said about imports: the pages, the headings of fields, and a sentence for every problem. */
export const importPagesIn = (language: Language): ImportPageWords => ({
  pages: messagesIn(language).importPages,
  ...(language === 'en'
    ? { words: importsEn, otherSheets: otherSheetsEn }
    : { words: importsVi, otherSheets: otherSheetsVi }),
});
