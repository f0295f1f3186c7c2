'use server';

import { currentMessages } from '#app/_http/actor.ts';
import { formAction } from '#app/_http/form-action.ts';
import { contentGroups } from '#domain/catalogue/course.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import { planCalendars } from '#domain/plan/plan.ts';
import { countingDeeds, declaredQuestions, segments } from '#domain/plan/rule.ts';
import { marks } from '#domain/plan/rule-knobs.ts';
import { dropIndicatorDraft } from '#usecases/plans/drop-draft.ts';
import { keepIndicatorDraft } from '#usecases/plans/keep-draft.ts';
import { markVersionSeen } from '#usecases/plans/mark-version-seen.ts';
import { recordVersion } from '#usecases/plans/record-version.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const one = <Word extends string>(form: FormData, name: string, words: readonly Word[]): Word | undefined =>
  words.find((word) => word === form.get(name));
const ticked = <Word extends string>(form: FormData, name: string, words: readonly Word[]): Word[] =>
  words.filter((word) => form.get(`rule.${name}.${word}`) === 'yes');
const local = (form: FormData, name: string) => ({
  vi: text(form, `${name}.vi`),
  en: text(form, `${name}.en`),
});
const named = (form: FormData) => ({ plan: text(form, 'plan'), indicator: text(form, 'indicator') });
const pageOf = ({ plan, indicator }: { plan: string; indicator: string }): string =>
  `/plans/${plan}/${indicator}`;

export const keepDraftAction = formAction({
  useCase: keepIndicatorDraft,
  input: (form) => ({
    ...named(form),
    basedOn: text(form, 'basedOn'),
    inForceFrom: text(form, 'inForceFrom'),
    reason: text(form, 'reason'),
    legalDocument: text(form, 'legalDocument'),
    definition: local(form, 'definition'),
    owner: local(form, 'owner'),
    targets: {
      all: text(form, 'targets.all'),
      province: text(form, 'targets.province'),
      commune: text(form, 'targets.commune'),
      unit: text(form, 'targets.unit'),
    },
    calendar: one(form, 'calendar', planCalendars) ?? 'reporting-year',
    everyYear: form.get('everyYear') === 'yes',
    cumulativeFrom: text(form, 'cumulativeFrom'),
    rule: {
      leader: one(form, 'rule.leader', marks),
      dxSpecialist: one(form, 'rule.dxSpecialist', marks),
      coreOfficer: one(form, 'rule.coreOfficer', marks),
      categories: ticked(form, 'categories', staffCategories),
      sectors: ticked(form, 'sectors', sectors),
      feeds: ticked(form, 'feeds', contentGroups),
      counts: one(form, 'rule.counts', countingDeeds),
      apart: ticked(form, 'apart', segments),
      question: one(form, 'rule.question', declaredQuestions) ?? null,
      essentialNeeded: text(form, 'rule.essentialNeeded') || '0',
      evidence: text(form, 'rule.evidence'),
    },
  }),
  then: (result) => ({ to: `${pageOf(result)}/preview` }),
});

export const dropDraftAction = formAction({
  useCase: dropIndicatorDraft,
  input: named,
  then: (result) => ({ to: pageOf(result) }),
});

export const recordVersionAction = formAction({
  useCase: recordVersion,
  input: named,
  then: (result) => ({ to: `${pageOf(result)}#v${result.number}` }),
});

export const markSeenAction = formAction({
  useCase: markVersionSeen,
  input: (form) => ({ ...named(form), number: text(form, 'number') }),
  then: async () => ({ say: (await currentMessages()).planDesk.history.marked }),
});
