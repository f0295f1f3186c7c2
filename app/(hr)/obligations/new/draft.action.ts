'use server';

import { formAction } from '#app/_http/form-action.ts';
import { createObligation } from '#usecases/obligations/create-obligation.ts';
import { previewObligation } from '#usecases/obligations/preview-obligation.ts';
import { draftOf, draftQuery } from './draft-values.ts';

const valueIn = (form: FormData) => (name: string) => String(form.get(name) ?? '').trim();

/** Checks what was typed and shows, at an address that keeps it, who would owe. */
export const previewAction = formAction({
  useCase: previewObligation,
  input: (form) => draftOf(valueIn(form)),
  then: (_result, form) => ({ to: `/obligations/new?${draftQuery(valueIn(form))}#preview` }),
});

export const openAction = formAction({
  useCase: createObligation,
  input: (form) => draftOf(valueIn(form)),
  then: ({ obligationId }) => ({ to: `/obligations/${obligationId}` }),
});
