import { numbered } from './numbered.ts';

/** Text of a lesson: `**bold**` becomes strong, everything else is text. */
export const RichText = ({ text }: { text: string }) =>
  // Every second part stood between two pairs of stars.
  numbered(text.split(/\*\*(.+?)\*\*/)).map(({ key, item }) =>
    Number(key) % 2 === 1 ? <strong key={key}>{item}</strong> : item,
  );
