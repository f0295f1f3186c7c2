import { z } from 'zod';
import { keepDraft } from '#db/queries/plan-desk/drafts.ts';
import { accountOf } from '#domain/access/account-of.ts';
import { permits } from '#domain/access/permission.ts';
import { contentGroups } from '#domain/catalogue/course.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import { planCalendars } from '#domain/plan/plan.ts';
import { countingDeeds, declaredQuestions, segments } from '#domain/plan/rule.ts';
import { marks, turned } from '#domain/plan/rule-knobs.ts';
import { readTargets } from '#domain/plan/target-text.ts';
import { planOn } from '#domain/plan/versions.ts';
import { changeFaults } from '#domain/plan-desk/change-faults.ts';
import { changedFields, changeOf } from '#domain/plan-desk/version-changes.ts';
import { Forbidden, InvalidInput, Refused } from '#domain/refusal.ts';
import { planSubject } from '../plan-subject.ts';
import { command } from '../usecase.ts';

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'missing')
    .max(max, 'too-long')
    .transform((value) => value.normalize('NFC'));
const local = (max: number) => z.object({ vi: text(max), en: text(max) });
const day = z.string().min(1, 'missing').pipe(z.iso.date('not-a-day'));
const targets = z.string().max(300, 'too-long');

/**
 * Keeps what an officer prepares as the next version of an indicator; nothing counts by it. Errors stand at their fields.
 * Refused: `plan-version-unchanged` when it says what is in force on its first day anyway.
 */
export const keepIndicatorDraft = command({
  name: 'plan.keep-draft',
  input: z.object({
    plan: z.string().max(80),
    indicator: z.string().max(10),
    basedOn: z.coerce.number().int().min(1),
    inForceFrom: day,
    reason: text(500).refine((value) => value.length >= 10, 'reason-too-short'),
    legalDocument: text(300),
    definition: local(4000),
    owner: local(200),
    targets: z.object({ all: targets, province: targets, commune: targets, unit: targets }),
    calendar: z.enum(planCalendars),
    everyYear: z.boolean(),
    cumulativeFrom: z.union([z.literal('').transform(() => null), z.iso.date('not-a-day')]),
    rule: z.object({
      leader: z.enum(marks).default('any'),
      dxSpecialist: z.enum(marks).default('any'),
      coreOfficer: z.enum(marks).default('any'),
      categories: z.array(z.enum(staffCategories)).default([]),
      sectors: z.array(z.enum(sectors)).default([]),
      feeds: z.array(z.enum(contentGroups)).default([]),
      counts: z.enum(countingDeeds).default('completed'),
      apart: z.array(z.enum(segments)).default([]),
      question: z.enum(declaredQuestions).nullable().default(null),
      essentialNeeded: z.coerce.number().int().default(0),
      evidence: z.string().max(10).default(''),
    }),
  }),
  subject: (tx, { input }) => planSubject(tx, input),
  may: (actor) => permits(actor, 'plans.manage', 'province'),
  run: async (tx, { actor, input, subject: { plan, filed }, now }) => {
    const accountId = accountOf(actor);
    if (accountId === null) throw new Forbidden('a draft needs an account');
    const [standing = filed] = planOn(
      { ...plan.content, indicators: [filed] },
      plan.versions,
      input.inForceFrom,
    ).indicators;
    const wanted = readTargets(input.targets, standing);
    const change = {
      ...{ definition: input.definition, targets: wanted.targets, owner: input.owner },
      ...{ calendar: input.calendar, everyYear: input.everyYear, cumulativeFrom: input.cumulativeFrom },
      rule: turned(filed.rule, input.rule),
    };
    const faults = [
      ...(input.inForceFrom < plan.content.startedOn ? [{ path: 'inForceFrom', code: 'before-plan' }] : []),
      ...wanted.faults,
      ...changeFaults(plan.content, filed, change),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
    if (changedFields(changeOf(standing), change).length === 0) throw new Refused('plan-version-unchanged');
    const { basedOn, inForceFrom, reason, legalDocument } = input;
    await keepDraft(tx, {
      ...{ accountId, planCode: plan.code, indicator: filed.code, basedOn, inForceFrom, change },
      ...{ reason, legalDocument, recordedAt: now },
    });
    return { plan: plan.code, indicator: filed.code };
  },
  audit: ({ input, result }) => ({
    subjectKind: 'indicator',
    subjectId: result.indicator,
    detail: { plan: result.plan, basedOn: input.basedOn, inForceFrom: input.inForceFrom },
  }),
});
