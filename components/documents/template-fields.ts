import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import { type DocumentTemplate, documentLayouts, signingForms } from '#domain/documents/template.ts';

/** The form of a template; without one, of a new template. */
export const templateFields = (
  content: DocumentTemplate | null,
  hidden: { readonly code: string; readonly seen: string },
  words: Messages['officialDocuments']['templates'],
): readonly FieldSpec[] => {
  const { fields } = words;
  return [
    { name: 'code', type: 'hidden', value: hidden.code },
    { name: 'seen', type: 'hidden', value: hidden.seen },
    { name: 'name', type: 'text', label: fields.name, value: content?.name, required: true },
    {
      ...{ name: 'layout', type: 'select', label: fields.layout, value: content?.layout ?? 'state' },
      options: documentLayouts.map((value) => ({ value, label: words.layouts[value] })),
    },
    {
      ...{ name: 'superiorBody', type: 'text', label: fields.superiorBody, hint: fields.superiorHint },
      value: content?.superiorBody ?? '',
    },
    {
      ...{ name: 'issuingBody', type: 'text', label: fields.issuingBody, hint: fields.issuingHint },
      ...{ value: content?.issuingBody, required: true },
    },
    {
      ...{ name: 'numberPattern', type: 'text', label: fields.numberPattern, hint: fields.numberHint },
      ...{ value: content?.numberPattern ?? 'Số: {số}/BC-', required: true },
    },
    { name: 'place', type: 'text', label: fields.place, value: content?.place, required: true },
    {
      ...{ name: 'addressees', type: 'textarea', label: fields.addressees, hint: fields.addresseesHint },
      value: content?.addressees.join('\n'),
    },
    {
      ...{ name: 'recipients', type: 'textarea', label: fields.recipients, hint: fields.recipientsHint },
      ...{ rows: 5, value: content?.recipients.join('\n') },
    },
    ...[1, 2, 3].flatMap((line): FieldSpec[] => {
      const signing = content?.signing[line - 1];
      return [
        {
          ...{ name: `form${line}`, type: 'select', label: fields.form(line), value: signing?.form ?? 'own' },
          options: signingForms.map((value) => ({ value, label: words.forms[value] })),
        },
        { name: `title${line}`, type: 'text', label: fields.title(line), value: signing?.title ?? '' },
      ];
    }),
    {
      ...{ name: 'signerName', type: 'text', label: fields.signerName, hint: fields.signerHint },
      value: content?.signerName ?? '',
    },
  ];
};
