import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import { type ContentGroup, contentGroups, type LocalText, trainingForms } from '#domain/catalogue/course.ts';

/** The fields of a declared training. */
export const evidenceFormFields = (
  of: {
    readonly personId: string;
    readonly dutyId: string | undefined;
    readonly duties: readonly { readonly id: string; readonly title: LocalText }[];
  },
  language: Language,
  words: Messages['evidence']['form'],
  groups: Readonly<Record<ContentGroup, string>>,
): readonly FieldSpec[] => [
  { name: 'personId', type: 'hidden', value: of.personId },
  {
    name: 'obligationId',
    type: 'select',
    label: words.duty,
    value: of.dutyId ?? of.duties[0]?.id,
    options: [
      { value: '', label: words.noDuty },
      ...of.duties.map(({ id, title }) => ({ value: id, label: title[language] })),
    ],
  },
  { name: 'courseName', type: 'text', label: words.courseName, autoComplete: 'off' },
  {
    name: 'contentGroup',
    type: 'select',
    label: words.contentGroup,
    value: 'general',
    options: contentGroups.map((group) => ({ value: group, label: groups[group] })),
  },
  {
    name: 'form',
    type: 'select',
    label: words.form,
    value: 'refresher',
    options: trainingForms.map((form) => ({ value: form, label: words.forms[form] })),
  },
  { name: 'hoursPeriods', type: 'text', label: words.hours, hint: words.hoursHint, autoComplete: 'off' },
  { name: 'beganOn', type: 'date', label: words.beganOn },
  { name: 'completedOn', type: 'date', label: words.completedOn },
  { name: 'organiser', type: 'text', label: words.organiser, autoComplete: 'off' },
  { name: 'certificateNumber', type: 'text', label: words.certificate, autoComplete: 'off' },
  {
    name: 'file',
    type: 'file',
    label: words.file,
    hint: words.fileHint,
    accept: '.pdf,.jpg,.jpeg,.png',
  },
];
