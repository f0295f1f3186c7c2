import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.ts';
import { contactChoice, messageTemplate, reminderCalendar, reminderLadder } from '#db/schema/reminders.ts';
import type { Channel, OutsideChannel } from '#domain/reminders/channel.ts';
import type { Ladder } from '#domain/reminders/ladder.ts';
import type { Calendar } from '#domain/reminders/quiet.ts';
import type { TemplateKind, TemplateWords } from '#domain/reminders/template.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

/** `all` duties, or the id of one. */
export type LadderScope = string;
type Recorded = { readonly recordedBy: string; readonly recordedAt: Date };

/** Versions of one thing are numbered one after the other, whoever writes at the same time. */
const lockNumbers = (tx: Tx, what: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`reminders:${env.tenant}:${what}`}, 0))`);

/** The ladder in force of every scope that has one. */
export const ladders = async (db: Reader): Promise<Map<LadderScope, Ladder>> => {
  const rows = await db
    .selectDistinctOn([reminderLadder.scope])
    .from(reminderLadder)
    .where(eq(reminderLadder.tenantId, env.tenant))
    .orderBy(reminderLadder.scope, desc(reminderLadder.number));
  return new Map(rows.map((row) => [row.scope, { days: row.days, channels: row.channels as Channel[] }]));
};

export const addLadder = async (
  tx: Tx,
  scope: LadderScope,
  ladder: Ladder,
  by: Recorded,
): Promise<number> => {
  await lockNumbers(tx, scope);
  const [last] = await tx
    .select({ number: reminderLadder.number })
    .from(reminderLadder)
    .where(and(eq(reminderLadder.tenantId, env.tenant), eq(reminderLadder.scope, scope)))
    .orderBy(desc(reminderLadder.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  await tx.insert(reminderLadder).values({
    tenantId: env.tenant,
    scope,
    number,
    days: [...ladder.days],
    channels: [...ladder.channels],
    ...by,
  });
  return number;
};

/** The calendar in force, with its number; null before HR has set one. */
export const calendarInForce = async (db: Reader): Promise<(Calendar & { number: number }) | null> => {
  const [row] = await db
    .select()
    .from(reminderCalendar)
    .where(eq(reminderCalendar.tenantId, env.tenant))
    .orderBy(desc(reminderCalendar.number))
    .limit(1);
  return row ?? null;
};

export const addCalendar = async (tx: Tx, calendar: Calendar, by: Recorded): Promise<void> => {
  await lockNumbers(tx, 'calendar');
  const number = ((await calendarInForce(tx))?.number ?? 0) + 1;
  await tx
    .insert(reminderCalendar)
    .values({ tenantId: env.tenant, ...calendar, number, holidays: [...calendar.holidays], ...by });
};

export type TemplateVersion = {
  readonly kind: TemplateKind;
  readonly number: number;
  readonly words: TemplateWords;
  readonly recordedAt: Date;
};

/** Every version of the words of a kind that HR wrote, newest first. */
export const templateVersions = async (db: Reader, kind: TemplateKind): Promise<TemplateVersion[]> => {
  const rows = await db
    .select()
    .from(messageTemplate)
    .where(and(eq(messageTemplate.tenantId, env.tenant), eq(messageTemplate.kind, kind)))
    .orderBy(desc(messageTemplate.number))
    .limit(50);
  return rows.map(({ number, words, recordedAt }) => ({ kind, number, words, recordedAt }));
};

/** The words of one version; null for the product's own (number 0). */
export const templateWords = async (
  db: Reader,
  kind: TemplateKind,
  number: number,
): Promise<TemplateWords | null> => {
  const [row] = await db
    .select({ words: messageTemplate.words })
    .from(messageTemplate)
    .where(
      and(
        eq(messageTemplate.tenantId, env.tenant),
        eq(messageTemplate.kind, kind),
        eq(messageTemplate.number, number),
      ),
    );
  return row?.words ?? null;
};

export const addTemplate = async (
  tx: Tx,
  kind: TemplateKind,
  words: TemplateWords,
  by: Recorded,
): Promise<number> => {
  await lockNumbers(tx, `template:${kind}`);
  const number = ((await templateVersions(tx, kind))[0]?.number ?? 0) + 1;
  await tx.insert(messageTemplate).values({ tenantId: env.tenant, kind, number, words, ...by });
  return number;
};

export type ContactChoice = {
  readonly channels: readonly OutsideChannel[];
  readonly language: 'vi' | 'en';
};

/** What somebody chose last; null when she never chose. */
export const choiceOf = async (db: Reader, personId: string): Promise<ContactChoice | null> => {
  const [row] = await db
    .select({ channels: contactChoice.channels, language: contactChoice.language })
    .from(contactChoice)
    .where(and(eq(contactChoice.tenantId, env.tenant), eq(contactChoice.personId, personId)))
    .orderBy(desc(contactChoice.recordedAt), desc(contactChoice.id))
    .limit(1);
  return row ? { channels: row.channels as OutsideChannel[], language: row.language } : null;
};

export const addChoice = async (
  tx: Tx,
  personId: string,
  choice: ContactChoice,
  by: Recorded,
): Promise<void> => {
  await tx.insert(contactChoice).values({
    tenantId: env.tenant,
    id: newId(),
    personId,
    channels: [...choice.channels],
    language: choice.language,
    ...by,
  });
};
