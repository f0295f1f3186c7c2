/** Vietnamese text: one written form to store, one folded key to compare and search, and the order of names. */

/** Unicode NFC: the one form in which text is stored. */
export const nfc = (text: string): string => text.normalize('NFC');

// Zero-width characters, direction marks and the soft hyphen: nobody sees them, so nobody typed them on purpose.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const control = /(?![\s])\p{Cc}/gu;

/** NFC, without invisible characters, white space of every kind as single spaces, trimmed. */
export const cleanText = (text: string): string =>
  nfc(text.replace(invisible, '').replace(control, '').replace(/\s+/g, ' ').trim());

/**
 * The key for search and comparison: marks removed, đ = d, lower case, punctuation as single spaces.
 * Old and new tone placement ("Hòa", "Hoà") and NFD or NFC give the same key.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(invisible, '')
    .replace(/\p{M}/gu, '')
    // ð is the Icelandic letter that old keyboards gave for đ: they look alike in capitals.
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const sameName = (left: string, right: string): boolean => fold(left) === fold(right);

const order = new Intl.Collator('vi');

const nameParts = (name: string): readonly [given: string, middle: string, family: string] => {
  const words = cleanText(name).split(' ');
  const given = words.at(-1) ?? '';
  return [given, words.slice(1, -1).join(' '), words.length > 1 ? (words[0] ?? '') : ''];
};

/** Sorts people as Vietnamese lists do: by given name (the last word), then middle names, then family name. */
export const compareByGivenName = (left: string, right: string): number => {
  const a = nameParts(left);
  const b = nameParts(right);
  return order.compare(a[0], b[0]) || order.compare(a[1], b[1]) || order.compare(a[2], b[2]);
};
