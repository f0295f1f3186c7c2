import { z } from 'zod';

const words = z
  .string()
  .refine((text) => text.trim() !== '', 'the text is empty')
  .refine((text) => text === text.trim(), 'the text begins or ends with a space')
  .refine((text) => text === text.normalize('NFC'), 'the text is not in Unicode form NFC')
  .refine((text) => !/\b(lorem|ipsum|todo|tbd)\b/i.test(text), 'the text is a placeholder')
  .refine((text) => (text.match(/\*\*/g) ?? []).length % 2 === 0, 'a bold mark is not closed');

/** Officials are addressed as "Ông/Bà" or not at all; "bạn" may stand only inside another word. */
const addressesAsFriend = (text: string): boolean => /(?<!\p{L})bạn(?!\p{L})/iu.test(text);

export const localText = z.strictObject({
  vi: words.refine((text) => !addressesAsFriend(text), 'the reader is addressed as "bạn"'),
  en: words,
});

export const itemId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower case with hyphens');
