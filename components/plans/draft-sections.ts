import type { FieldSpec } from '#components/ui/action-form.tsx';
import { audiencePhrasesEn } from '#content/messages/audience-phrases.en.ts';
import { audiencePhrasesVi } from '#content/messages/audience-phrases.vi.ts';
import type { Language, Messages } from '#content/messages/messages.ts';
import { contentGroups } from '#domain/catalogue/course.ts';
import { questions } from '#domain/declarations/form.ts';
import { sectors, staffCategories } from '#domain/organisation/terms.ts';
import { planCalendars } from '#domain/plan/plan.ts';
import { type CountingRule, countingDeeds, segments } from '#domain/plan/rule.ts';
import { knobsOf, marks } from '#domain/plan/rule-knobs.ts';
import { targetLevels } from '#domain/plan/target-level.ts';
import { targetTextOf } from '#domain/plan/target-text.ts';
import type { IndicatorChange } from '#domain/plan/versions.ts';
import type { Day } from '#domain/time/day.ts';
import type { FormSection } from './section-form.tsx';

export type DraftForm = {
  readonly change: IndicatorChange;
  readonly codes: readonly string[];
  readonly code: string;
  readonly said: { readonly inForceFrom: Day; readonly reason: string; readonly legalDocument: string };
};

type Words = Messages['planDesk'];

const mark = (yes: boolean): string => (yes ? 'yes' : '');

/** The parts of the form of a new version: the decision, the words, targets by level, time, and the knobs of the rule. */
export const draftSections = (
  { change, codes, code, said }: DraftForm,
  { planDesk: words, indicators, declarations }: Pick<Messages, 'planDesk' | 'indicators' | 'declarations'>,
  language: Language,
): readonly FormSection[] => {
  const { form } = words;
  return [
    {
      legend: form.decision,
      fields: [
        {
          ...{ name: 'inForceFrom', type: 'date', label: form.inForceFrom, hint: form.inForceFromHint },
          value: said.inForceFrom,
        },
        {
          ...{ name: 'legalDocument', type: 'text', label: form.document, hint: form.documentHint },
          value: said.legalDocument,
        },
        {
          ...{ name: 'reason', type: 'textarea', rows: 2, label: form.reason, hint: form.reasonHint },
          value: said.reason,
        },
      ],
    },
    {
      legend: form.targets,
      hint: form.targetsHint,
      side: true,
      fields: ([null, ...targetLevels] as const).map((level) => ({
        ...{ name: `targets.${level ?? 'all'}`, type: 'text', label: words.levels[level ?? 'all'] },
        ...{ value: targetTextOf(change.targets, level, words.everyOne), autoComplete: 'off' },
      })),
    },
    ...ruleSections(change.rule, codes, code, { words, indicators, declarations }, language),
    {
      legend: form.time,
      fields: [
        {
          ...{ name: 'calendar', type: 'select', label: form.calendar, value: change.calendar },
          options: planCalendars.map((value) => ({ value, label: words.calendars[value] })),
        },
        { name: 'everyYear', type: 'checkbox', label: form.everyYear, value: mark(change.everyYear) },
        {
          ...{ name: 'cumulativeFrom', type: 'date', label: form.cumulativeFrom },
          ...{ hint: form.cumulativeFromHint, value: change.cumulativeFrom ?? '' },
        },
      ],
    },
    {
      legend: form.words,
      hint: form.definitionHint,
      fields: [
        ...(['vi', 'en'] as const).map(
          (of): FieldSpec => ({
            ...{ name: `definition.${of}`, type: 'textarea', rows: 7, value: change.definition[of] },
            label: of === 'vi' ? form.definitionVi : form.definitionEn,
          }),
        ),
        ...(['vi', 'en'] as const).map(
          (of): FieldSpec => ({
            ...{ name: `owner.${of}`, type: 'text', value: change.owner[of] },
            label: of === 'vi' ? form.ownerVi : form.ownerEn,
          }),
        ),
      ],
    },
  ];
};

const ruleSections = (
  rule: CountingRule,
  codes: readonly string[],
  code: string,
  {
    words,
    indicators,
    declarations,
  }: {
    words: Words;
    indicators: Messages['indicators'];
    declarations: Messages['declarations'];
  },
  language: Language,
): readonly FormSection[] => {
  const { form } = words;
  const knobs = knobsOf(rule);
  if (rule.kind === 'people') return peopleSections(rule, words, indicators, language);
  const field: FieldSpec[] =
    rule.kind === 'declared'
      ? [
          {
            ...{ name: 'rule.question', type: 'select', label: form.question, value: rule.question },
            options: questions[rule.register].map((one) => ({
              value: one.code,
              label: declarations.questions[one.code],
            })),
          },
        ]
      : rule.kind === 'residents'
        ? [
            {
              ...{ name: 'rule.essentialNeeded', type: 'number', label: form.essentialNeeded },
              value: String(knobs.essentialNeeded),
            },
          ]
        : rule.kind === 'narrative'
          ? [
              {
                ...{ name: 'rule.evidence', type: 'select', label: form.evidence, value: rule.evidence },
                options: codes.filter((one) => one !== code).map((value) => ({ value, label: value })),
              },
            ]
          : [];
  return [{ legend: form.rule, hint: field.length === 0 ? form.noKnobs : undefined, fields: field }];
};

const peopleSections = (
  rule: CountingRule,
  { form }: Words,
  indicators: Messages['indicators'],
  language: Language,
): readonly FormSection[] => {
  const knobs = knobsOf(rule);
  const phrases = language === 'en' ? audiencePhrasesEn : audiencePhrasesVi;
  const boxes = <Word extends string>(
    name: string,
    all: readonly Word[],
    chosen: readonly Word[],
    labels: Readonly<Record<Word, string>>,
  ): FieldSpec[] =>
    all.map((word) => ({
      ...{ name: `rule.${name}.${word}`, type: 'checkbox', label: upperFirst(labels[word]) },
      value: mark(chosen.includes(word)),
    }));
  return [
    {
      ...{ legend: form.population, hint: form.populationHint },
      fields: (['leader', 'dxSpecialist', 'coreOfficer'] as const).map((name) => ({
        ...{ name: `rule.${name}`, type: 'select', label: form[name], value: knobs[name] },
        options: marks.map((value) => ({ value, label: form.marks[value] })),
      })),
    },
    {
      ...{ legend: form.categories, side: true },
      fields: boxes('categories', staffCategories, knobs.categories, phrases.categories),
    },
    { legend: form.sectors, side: true, fields: boxes('sectors', sectors, knobs.sectors, phrases.sectors) },
    {
      legend: form.deed,
      fields: [
        {
          ...{ name: 'rule.counts', type: 'select', label: form.counts, value: knobs.counts },
          options: countingDeeds.map((value) => ({ value, label: form.deeds[value] })),
        },
      ],
    },
    { legend: form.feeds, side: true, fields: boxes('feeds', contentGroups, knobs.feeds, phrases.groups) },
    {
      ...{ legend: form.apart, side: true },
      fields: boxes('apart', segments, knobs.apart, indicators.board.segments),
    },
  ];
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
