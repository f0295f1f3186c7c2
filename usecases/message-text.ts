import { createHash } from 'node:crypto';
import { messagesIn } from '#content/messages/messages.ts';
import type { Reader } from '#db/client.ts';
import { dutiesOfScope } from '#db/queries/reminders/duties.ts';
import { templateWords } from '#db/queries/reminders/settings.ts';
import { unitsOn } from '#db/queries/units.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import type { Rendered, TemplateKind, Words } from '#domain/reminders/template.ts';
import { addDays, type Day, daysBetween, formatDay } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';

type Language = 'vi' | 'en';

/** The words of a version in a language; number 0 is the product's own. */
export const wordsOf = async (
  db: Reader,
  kind: TemplateKind,
  number: number,
  language: Language,
): Promise<Words> => {
  const own = messagesIn(language).reminders.templates[kind];
  return number === 0 ? own : ((await templateWords(db, kind, number))?.[language] ?? own);
};

/** What fills the places of a reminder of a duty on a day. */
export const reminderValues = (
  duty: { readonly title: LocalText; readonly dueOn: Day },
  name: string,
  today: Day,
  language: Language,
): Record<string, string> => ({
  'ho-ten': name,
  'nhiem-vu': duty.title[language],
  han: formatDay(duty.dueOn),
  'so-ngay': String(Math.abs(daysBetween(today, duty.dueOn))),
  'duong-dan': `${env.origin}/learning`,
});

/** What fills the places of the weekly mail of a unit: numbers, never names. */
export const digestValues = async (
  db: Reader,
  scope: string,
  today: Day,
  language: Language,
): Promise<Record<string, string>> => {
  const words = messagesIn(language).reminders.digest;
  const duties = await dutiesOfScope(db, scope, today);
  const units = scope === 'province' ? [] : await unitsOn(db, 'agency', today);
  const lines = duties.map(({ title, met, open, dueOn }) =>
    words.line(title[language], met, met + open, open, formatDay(dueOn)),
  );
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return {
    'don-vi': units.find((unit) => unit.id === scope)?.name ?? words.province,
    ngay: formatDay(addDays(today, -weekday)),
    'so-lieu': lines.length > 0 ? lines.join('\n') : words.none,
    'duong-dan': `${env.origin}/summary`,
  };
};

/** The digest of what was handed over, kept with the proof. */
export const contentDigest = (content: Pick<Rendered, 'subject' | 'text'> & { to: string }): string =>
  createHash('sha256')
    .update(JSON.stringify([content.to, content.subject, content.text]))
    .digest('hex');
