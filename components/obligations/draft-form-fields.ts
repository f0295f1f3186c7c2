import { unitOptions } from '#components/people/unit-options.ts';
import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import type { LocalText } from '#domain/catalogue/course.ts';
import { memberships, recurrences } from '#domain/obligations/terms.ts';

export type DraftChoices = {
  readonly today: string;
  readonly wholeProvince: boolean;
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly audiences: readonly { readonly id: string; readonly name: LocalText }[];
  readonly courses: readonly { readonly code: string; readonly title: LocalText }[];
};

/** The fields of a new duty, with what was typed before. */
export const draftFormFields = (
  choices: DraftChoices,
  typed: Readonly<Record<string, string | undefined>>,
  language: Language,
  words: Messages['obligations']['create'],
): readonly FieldSpec[] => {
  const units = unitOptions(choices.units, words.province);
  const fields: readonly FieldSpec[] = [
    { name: 'name', type: 'text', label: words.name, autoComplete: 'off' },
    { name: 'nameEn', type: 'text', label: words.nameEn, autoComplete: 'off' },
    { name: 'source', type: 'textarea', label: words.source },
    {
      name: 'unitId',
      type: 'select',
      label: words.owner,
      hint: words.ownerHint,
      options: choices.wholeProvince ? units : units.slice(1),
    },
    {
      name: 'audienceId',
      type: 'select',
      label: words.audience,
      options: choices.audiences.map(({ id, name }) => ({ value: id, label: name[language] })),
    },
    {
      name: 'courseCode',
      type: 'select',
      label: words.course,
      options: [
        { value: '', label: words.noCourse },
        ...choices.courses.map(({ code, title }) => ({ value: code, label: title[language] })),
      ],
    },
    { name: 'minVersion', type: 'text', label: words.minVersion, value: '1', autoComplete: 'off' },
    {
      name: 'assessment',
      type: 'select',
      label: words.assessment,
      options: [
        { value: '', label: words.assessments.none },
        { value: 'taken', label: words.assessments.taken },
        { value: 'passed', label: words.assessments.passed },
      ],
    },
    {
      name: 'recurrence',
      type: 'select',
      label: words.recurrence,
      options: recurrences.map((one) => ({ value: one, label: words.recurrences[one] })),
    },
    { name: 'beginsOn', type: 'date', label: words.beginsOn, hint: words.beginsOnHint, value: choices.today },
    { name: 'dueOn', type: 'date', label: words.dueOn, hint: words.dueOnHint },
    {
      name: 'dueMonths',
      type: 'text',
      label: words.dueMonths,
      hint: words.dueMonthsHint,
      autoComplete: 'off',
    },
    {
      name: 'membership',
      type: 'select',
      label: words.membership,
      options: memberships.map((one) => ({ value: one, label: words.memberships[one] })),
    },
    {
      name: 'minMonths',
      type: 'text',
      label: words.minMonths,
      hint: words.minMonthsHint,
      autoComplete: 'off',
    },
    { name: 'cutOffOn', type: 'date', label: words.cutOffOn, hint: words.cutOffOnHint },
  ];
  return fields.map((field) => ({ ...field, value: typed[field.name] ?? field.value }));
};
