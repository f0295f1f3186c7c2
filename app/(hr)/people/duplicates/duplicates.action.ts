'use server';

import { formAction } from '#app/_http/form-action.ts';
import { decideMerge } from '#usecases/people/decide-merge.ts';
import { undoMerge } from '#usecases/people/undo-merge.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const decide = formAction({
  useCase: decideMerge,
  input: (form) => {
    const keep = text(form, 'keep');
    const [one, other] = [text(form, 'one'), text(form, 'other')];
    return { one, other, keep: keep === 'different' ? null : keep, reason: text(form, 'reason') };
  },
  then: ({ keptId }) => ({
    to: keptId ? `/people/${keptId}?done=merged` : '/people/duplicates?done=different',
  }),
});

export const takeBack = formAction({
  useCase: undoMerge,
  input: (form) => ({ mergeId: text(form, 'mergeId'), reason: text(form, 'reason') }),
  then: () => ({ to: '/people/duplicates?done=undone' }),
});
