'use server';

import { formAction } from '#app/_http/form-action.ts';
import { addTag } from '#usecases/tags/add-tag.ts';
import { endTag } from '#usecases/tags/end-tag.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const addTagAction = formAction({
  useCase: addTag,
  input: (form) => ({
    personId: text(form, 'personId'),
    tag: text(form, 'tag'),
    from: text(form, 'from'),
    to: text(form, 'to'),
  }),
  then: (_result, form) => ({ to: `/people/${text(form, 'personId')}/tags` }),
});

export const endTagAction = formAction({
  useCase: endTag,
  input: (form) => ({
    tagId: text(form, 'tagId'),
    lastDay: form.get('do') === 'take-back' ? '' : text(form, 'lastDay'),
  }),
  then: ({ personId }) => ({ to: `/people/${personId}/tags` }),
});
