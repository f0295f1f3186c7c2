'use server';

import { formAction } from '#app/_http/form-action.ts';
import { documentLayouts, signingForms } from '#domain/documents/template.ts';
import { chooseTemplate } from '#usecases/documents/choose-template.ts';
import { saveTemplate } from '#usecases/documents/save-template.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const saveTemplateAction = formAction({
  useCase: saveTemplate,
  input: (form) => ({
    code: text(form, 'code') || null,
    seen: text(form, 'seen') === '' ? null : text(form, 'seen'),
    name: text(form, 'name'),
    layout: documentLayouts.find((one) => one === form.get('layout')) ?? 'state',
    superiorBody: text(form, 'superiorBody'),
    issuingBody: text(form, 'issuingBody'),
    numberPattern: text(form, 'numberPattern'),
    place: text(form, 'place'),
    addressees: text(form, 'addressees'),
    recipients: text(form, 'recipients'),
    signing: [1, 2, 3].map((line) => ({
      form: signingForms.find((one) => one === form.get(`form${line}`)) ?? 'own',
      title: text(form, `title${line}`),
    })),
    signerName: text(form, 'signerName'),
  }),
  then: ({ code }) => ({ to: `/report-templates/${code}#history` }),
});

export const chooseTemplateAction = formAction({
  useCase: chooseTemplate,
  input: (form) => ({ snapshotId: text(form, 'snapshotId'), code: text(form, 'code') }),
  then: (_result, _form, { officialDocuments }) => ({ say: officialDocuments.choice.done }),
});
