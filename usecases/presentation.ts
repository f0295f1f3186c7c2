import { defaultText } from '#content/documents/default-text.ts';
import { shippedTemplates } from '#content/documents/templates.ts';
import type { Reader } from '#db/client.ts';
import {
  chosenTemplate,
  correctedAt,
  type RecordedTemplate,
  type RecordedText,
  recordedTemplates,
  textBefore,
  textsOfPeriod,
} from '#db/queries/documents.ts';
import type { ReportText } from '#domain/documents/report-text.ts';
import type { TemplateVersion } from '#domain/documents/template.ts';
import { env } from '#lib/env.ts';
import type { FrozenSnapshot } from './frozen-tables.ts';
import type { Presentation } from './report-document.ts';

/** A template with all its versions, newest first; the shipped one, without author, is the last. */
export type TemplateHistory = {
  readonly code: string;
  readonly versions: readonly [AnyVersion, ...AnyVersion[]];
};
type AnyVersion = TemplateVersion & Partial<Pick<RecordedTemplate, 'by' | 'recordedAt'>>;

/** Every template there is: the shipped ones in their order, then those an office added. */
export const templateHistories = async (db: Reader): Promise<readonly TemplateHistory[]> => {
  const recorded = await recordedTemplates(db);
  const codes = new Set([...shippedTemplates, ...recorded].map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const of = (versions: readonly AnyVersion[]) => versions.filter((one) => one.code === code);
    const [newest, ...older] = [...of(recorded).toReversed(), ...of(shippedTemplates)];
    return newest ? [{ code, versions: [newest, ...older] as const }] : [];
  });
};

/**
 * The template of a closed report: the version somebody chose for it, else the first template as it was when the report
 * was closed. So a later change of a template moves no report that went out.
 */
export const templateOf = async (
  db: Reader,
  { id, closedAt }: Pick<FrozenSnapshot, 'id' | 'closedAt'>,
): Promise<TemplateVersion> => {
  const histories = await templateHistories(db);
  const chosen = await chosenTemplate(db, id);
  const versions = histories.flatMap((one) => one.versions);
  const [first] = shippedTemplates;
  const then = versions.find(
    ({ code, recordedAt }) => code === first.code && (!recordedAt || recordedAt <= closedAt),
  );
  const found = chosen && versions.find((one) => one.code === chosen.code && one.number === chosen.number);
  return found ?? then ?? first;
};

export type TextOfReport = {
  readonly text: ReportText;
  /** Null: nobody has written in this period yet; the text is that of the period before, or the first one. */
  readonly version: RecordedText | null;
  /** Newest first. */
  readonly versions: readonly RecordedText[];
};

/**
 * The free text of a report: the newest of its period, but nothing that was written after the report was corrected, which
 * belongs to the correction. A period without text begins with what the one before ended with.
 */
export const textOf = async (db: Reader, snapshot: FrozenSnapshot): Promise<TextOfReport> => {
  const versions = await textsOfPeriod(db, snapshot);
  const end = await correctedAt(db, snapshot, snapshot.version);
  const version = versions.find(({ recordedAt }) => end === null || recordedAt <= end) ?? null;
  const text = version?.sections ?? (await textBefore(db, snapshot, snapshot.closedAt)) ?? defaultText;
  return { text, version, versions };
};

/** How a closed report is put on paper. */
export const presentationOf = async (db: Reader, snapshot: FrozenSnapshot): Promise<Presentation> => ({
  template: await templateOf(db, snapshot),
  text: (await textOf(db, snapshot)).text,
  verifyAddress: `${env.origin}/verify`,
});
