import { z } from 'zod';
import type { Reader } from '#db/client.ts';
import { latestAudienceRule } from '#db/queries/audiences/latest-rule.ts';
import { newestVersion } from '#db/queries/courses.ts';
import type { DutyRow } from '#db/queries/obligations/duties.ts';
import { unitPath } from '#db/queries/units.ts';
import { type Actor, permits } from '#domain/access/permission.ts';
import { seriesOf } from '#domain/obligations/draft.ts';
import { periodOf, type SeriesRule } from '#domain/obligations/period-of.ts';
import { assessmentNeeds, memberships, recurrences } from '#domain/obligations/terms.ts';
import { InvalidInput } from '#domain/refusal.ts';
import type { Day } from '#domain/time/day.ts';
import { env } from '#lib/env.ts';
import { dayText, optionalDay } from './duty-fields.ts';

const text = (longest: number) => z.string().trim().min(1, 'missing').max(longest, 'too-long');
const optional = z
  .string()
  .trim()
  .max(300, 'too-long')
  .transform((value) => value || null);
const months = z
  .string()
  .trim()
  .refine((value) => value === '' || /^\d{1,2}$/.test(value), 'months-needed')
  .transform((value) => (value === '' ? null : Number(value)));

/** A new duty as the form sends it: texts, empty where nothing was chosen. */
export const dutyDraftInput = z.object({
  name: text(300),
  nameEn: optional,
  source: text(500),
  unitId: z.union([z.uuid(), z.literal('')]).transform((id) => id || null),
  audienceId: z.uuid('missing'),
  courseCode: optional,
  minVersion: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,3}$/, 'other')
    .transform(Number),
  assessment: z.enum([...assessmentNeeds, '']).transform((need) => need || null),
  recurrence: z.enum(recurrences),
  beginsOn: dayText,
  dueOn: optionalDay,
  dueMonths: months,
  cutOffOn: optionalDay,
  membership: z.enum(memberships),
  minMonths: months,
});
type Draft = z.output<typeof dutyDraftInput>;

/** What a draft points at: the path of its unit, its audience. Null: one of them does not exist. */
export const draftSubject = async (db: Reader, draft: Draft, today: Day) => {
  const path = draft.unitId ? await unitPath(db, draft.unitId, today) : null;
  const audience = await latestAudienceRule(db, draft.audienceId);
  return audience && path?.length !== 0 ? { path, audience } : null;
};

export const mayDraft = (actor: Actor, { path }: { path: readonly string[] | null }): boolean =>
  permits(actor, 'obligations.manage', path ?? 'province');

/** The series a draft asks for and its first period. Throws InvalidInput at the fields that are wrong. */
export const seriesOfDraft = async (db: Reader, draft: Draft) => {
  const rule = seriesOf(draft);
  if (isFaults(rule)) throw new InvalidInput(rule);
  const version = draft.courseCode === null ? null : await newestVersion(db, draft.courseCode);
  if (draft.courseCode !== null && !version) throw new InvalidInput([{ path: 'courseCode', code: 'other' }]);
  if (version && draft.minVersion > version.number)
    throw new InvalidInput([{ path: 'minVersion', code: 'other' }]);
  if (!version && draft.assessment === null)
    throw new InvalidInput([{ path: 'courseCode', code: 'asks-nothing' }]);
  const period = periodOf(rule, draft.beginsOn);
  if (!period) throw new InvalidInput([{ path: 'dueOn', code: 'not-a-period' }]);
  const series = {
    ...rule,
    title: { vi: draft.name, en: draft.nameEn ?? draft.name },
    legalSource: { vi: draft.source, en: draft.source },
    courseId: version?.courseId ?? null,
    minVersion: version ? draft.minVersion : 1,
    assessment: draft.assessment,
    audienceId: draft.audienceId,
    unitId: draft.unitId,
  };
  return { series, period };
};

const isFaults = (rule: ReturnType<typeof seriesOf>): rule is Exclude<typeof rule, SeriesRule> =>
  Array.isArray(rule);

/** The first period as a row that is not written, to be decided beforehand. */
export const unwrittenDuty = (
  { series, period }: Awaited<ReturnType<typeof seriesOfDraft>>,
  audienceVersion: number,
  now: Date,
): DutyRow => {
  const { suffix: _suffix, ...days } = period;
  const { title, legalSource, courseId, minVersion, assessment, audienceId, unitId } = series;
  return {
    ...{ ...days, title, legalSource, courseId, minVersion, assessment, audienceId, audienceVersion, unitId },
    ...{ tenantId: env.tenant, id: '00000000-0000-0000-0000-000000000000', code: '', seriesId: null },
    ...{ courseCode: null, recordedAt: now, openedAt: null },
  };
};
