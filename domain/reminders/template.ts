import { type Day, daysBetween } from '#domain/time/day.ts';

/** What a message is about: a duty before, on and after its due day, or the weekly numbers of a unit. */
export const templateKinds = ['before', 'due', 'late', 'digest'] as const;
export type TemplateKind = (typeof templateKinds)[number];
/** Told in the application, by fixed words: `seat` a place in a queue became a seat; the others, what a desk owes. */
export type MessageKind = TemplateKind | 'seat' | 'unit-report' | 'task-report' | 'declaration';
export type Words = { readonly subject: string; readonly body: string };
export type TemplateWords = Readonly<Record<'vi' | 'en', Words>>;

const reminderPlaces = ['ho-ten', 'nhiem-vu', 'han', 'so-ngay', 'duong-dan'] as const;
const digestPlaces = ['don-vi', 'ngay', 'so-lieu', 'duong-dan'] as const;

/** The places a template of a kind may leave open, written `{ho-ten}`. */
export const placesOf = (kind: TemplateKind): readonly string[] =>
  kind === 'digest' ? digestPlaces : reminderPlaces;

/** Which template speaks of a duty on a day. */
export const kindOn = (dueOn: Day, day: Day): Exclude<TemplateKind, 'digest'> => {
  const left = daysBetween(day, dueOn);
  if (left > 0) return 'before';
  return left === 0 ? 'due' : 'late';
};

const place = /\{([^{}\n]*)\}/g;
const longest = { subject: 150, body: 4000 } as const;

/** What is wrong with a template, as the field and a code; null when nothing is. */
export const templateFault = (
  kind: TemplateKind,
  words: TemplateWords,
): {
  readonly path: string;
  readonly code: 'missing' | 'too-long' | 'unknown-place' | 'line-break';
} | null => {
  const known = placesOf(kind);
  for (const language of ['vi', 'en'] as const) {
    for (const part of ['subject', 'body'] as const) {
      const text = words[language][part];
      const path = `${language}.${part}`;
      if (text.trim() === '') return { path, code: 'missing' };
      if (text.length > longest[part]) return { path, code: 'too-long' };
      if (part === 'subject' && /[\r\n]/.test(text)) return { path, code: 'line-break' };
      const unknown = [...text.matchAll(place)].some((found) => !known.includes(found[1] ?? ''));
      if (unknown) return { path, code: 'unknown-place' };
    }
  }
  return null;
};

export type Rendered = { readonly subject: string; readonly text: string; readonly html: string };

/**
 * A template with its places filled, as plain text and as HTML. Values are filled in once: what looks like a place
 * inside a value stays as it is. Nothing in a value can end the subject's line or become markup; only the link that is
 * given as `duong-dan` becomes one.
 */
export const render = (words: Words, values: Readonly<Record<string, string>>): Rendered => {
  const fill = (text: string) => text.replace(place, (whole, name: string) => values[name] ?? whole);
  const text = withoutControls(fill(words.body.replace(/\r\n?/g, '\n')));
  return { subject: headerLine(fill(words.subject)), text, html: htmlOf(text, values['duong-dan'] ?? '') };
};

/** One line for a header: no control characters, no marks that turn the direction of writing. */
export const headerLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, 250);

const withoutControls = (text: string): string =>
  text.normalize('NFC').replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

const htmlOf = (text: string, link: string): string => {
  const address = /^https?:\/\//.test(link) ? escaped(link) : '';
  const linked = (part: string) =>
    address ? part.split(address).join(`<a href="${address}">${address}</a>`) : part;
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => `<p>${linked(escaped(part)).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html><head><meta charset="utf-8"></head><body>${paragraphs.join('')}</body></html>`;
};
