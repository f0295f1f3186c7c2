import { unitOptions } from '#components/people/unit-options.ts';
import { ActionForm, type FieldSpec } from '#components/ui/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Language, Messages } from '#content/messages/messages.ts';
import {
  type ContentGroup,
  contentGroups,
  type LocalText,
  type TrainingForm,
  trainingForms,
} from '#domain/catalogue/course.ts';

type Action = Parameters<typeof ActionForm>[0]['action'];
type Offered = {
  readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  readonly courses: readonly { readonly code: string; readonly title: LocalText }[];
  readonly trainers: readonly { readonly id: string; readonly displayName: string }[];
};
type Before = {
  readonly title?: string;
  readonly content?: string;
  readonly courseCode?: string;
  readonly contentGroup?: ContentGroup;
  readonly form?: TrainingForm;
  readonly hoursPeriods?: number;
  readonly capacity?: number;
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly walkIn?: boolean;
  readonly attendancePercent?: number;
};

/** Opens a class, or changes one (`classId`); unit and first trainer are chosen once. */
export const ClassForm = ({
  action,
  classId,
  offered,
  before,
  messages: { classes, importPages },
  language,
}: {
  action: Action;
  classId?: string;
  offered: Offered;
  before: Before;
  messages: Messages;
  language: Language;
}) => {
  const words = classes.form;
  const once: FieldSpec[] = [
    {
      name: 'unitId',
      type: 'select',
      label: words.unit,
      options: unitOptions(offered.units, words.chooseUnit),
    },
    {
      name: 'trainerId',
      type: 'select',
      label: words.trainer,
      options: [
        { value: '', label: words.noTrainer },
        ...offered.trainers.map(({ id, displayName }) => ({ value: id, label: displayName })),
      ],
    },
  ];
  const { contentGroup: groupNames, form: formNames } = importPages.values;
  return (
    <ActionForm
      action={action}
      fields={[
        ...(classId ? [{ name: 'classId', type: 'hidden' as const, value: classId }] : []),
        { name: 'title', type: 'text', label: words.title, value: before.title, autoComplete: 'off' },
        { name: 'content', type: 'textarea', label: words.content, value: before.content },
        ...(classId ? [] : once),
        {
          name: 'courseCode',
          type: 'select',
          label: words.course,
          hint: words.courseHint,
          value: before.courseCode ?? '',
          options: [
            { value: '', label: words.noCourse },
            ...offered.courses.map(({ code, title }) => ({ value: code, label: title[language] })),
          ],
        },
        {
          name: 'contentGroup',
          type: 'select',
          label: words.group,
          value: before.contentGroup ?? 'general',
          options: contentGroups.map((value) => ({ value, label: groupNames[value] })),
        },
        {
          name: 'form',
          type: 'select',
          label: words.form,
          hint: words.formHint,
          value: before.form ?? 'short',
          options: trainingForms.map((value) => ({ value, label: formNames[value] })),
        },
        {
          name: 'hoursPeriods',
          type: 'number',
          label: words.hours,
          hint: words.hoursHint,
          value: before.hoursPeriods?.toString(),
        },
        { name: 'capacity', type: 'number', label: words.capacity, value: before.capacity?.toString() },
        { name: 'opensAt', type: 'datetime-local', label: words.opens, value: before.opensAt },
        { name: 'closesAt', type: 'datetime-local', label: words.closes, value: before.closesAt },
        {
          name: 'attendancePercent',
          type: 'number',
          label: words.percent,
          value: String(before.attendancePercent ?? 80),
        },
        { name: 'walkIn', type: 'checkbox', label: words.walkIn, value: before.walkIn ? 'yes' : undefined },
      ]}
      submit={<Button>{classId ? words.save : words.submit}</Button>}
    />
  );
};
