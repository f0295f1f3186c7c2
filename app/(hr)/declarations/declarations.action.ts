'use server';

import { formAction } from '#app/_http/form-action.ts';
import { declaredQuestions, declaredRegisters } from '#domain/plan/rule.ts';
import { drawSample } from '#usecases/declarations/draw-sample.ts';
import { recordCheck } from '#usecases/declarations/record-check.ts';
import { remindDeclarants } from '#usecases/declarations/remind-declarants.ts';
import { reviewDeclaration } from '#usecases/declarations/review-declaration.ts';
import { setDeadline } from '#usecases/declarations/set-deadline.ts';
import { writeDeclaration } from '#usecases/declarations/write-declaration.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const round = (form: FormData) => ({
  register: declaredRegisters.find((known) => known === form.get('register')) ?? 'schools',
  periodId: text(form, 'periodId'),
});
const which = (form: FormData) => ({ ...round(form), subjectId: text(form, 'subjectId') });

/** `yes` and `no`, a number, or nothing said; what is no number is left for the use case to refuse. */
const saidIn = (said: string): boolean | number | null => {
  if (said === '') return null;
  if (said === 'yes' || said === 'no') return said === 'yes';
  const count = Number(said);
  return Number.isFinite(count) ? count : -1;
};

export const writeAction = formAction({
  useCase: writeDeclaration,
  input: async (form) => {
    const file = form.get('file');
    return {
      ...which(form),
      seen: Number(text(form, 'seen')) || 0,
      act: form.get('act') === 'submit' ? ('submit' as const) : ('save' as const),
      answers: Object.fromEntries(
        declaredQuestions
          .filter((code) => form.has(`${code}.value`))
          .map((code) => [
            code,
            {
              value: saidIn(text(form, `${code}.value`)),
              document: text(form, `${code}.document`),
              documentOn: text(form, `${code}.documentOn`),
              note: text(form, `${code}.note`),
            },
          ]),
      ),
      keep: [...form.keys()].flatMap((name) => (name.startsWith('keep-') ? [name.slice(5)] : [])),
      fileName: file instanceof File ? file.name : '',
      bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    };
  },
  then: (_result, form, { declarations: words }) => ({
    say: form.get('act') === 'submit' ? words.form.submitted : words.form.saved,
  }),
});

export const reviewAction = formAction({
  useCase: reviewDeclaration,
  input: (form) => ({
    ...which(form),
    seen: Number(text(form, 'seen')) || 1,
    act: form.get('act') === 'accept' ? ('accept' as const) : ('return' as const),
    comment: text(form, 'comment'),
  }),
  then: (_result, _form, { declarations: words }) => ({ say: words.review.done }),
});

export const checkAction = formAction({
  useCase: recordCheck,
  input: (form) => ({
    ...which(form),
    result: form.get('result') === 'confirmed' ? ('confirmed' as const) : ('not-confirmed' as const),
    note: text(form, 'note'),
  }),
  then: (_result, _form, { declarations: words }) => ({ say: words.check.done }),
});

export const deadlineAction = formAction({
  useCase: setDeadline,
  input: (form) => ({ ...round(form), dueOn: text(form, 'dueOn') }),
  then: (_result, _form, { declarations: words }) => ({ say: words.deadlineSaved }),
});

export const drawAction = formAction({
  useCase: drawSample,
  input: round,
  then: ({ register, periodId }) => ({
    to: `/declarations?register=${register}&period=${periodId}&state=in-sample`,
  }),
});

export const remindAction = formAction({
  useCase: remindDeclarants,
  input: round,
  then: ({ reminded }, _form, { declarations: words }) => ({ say: words.reminded(reminded) }),
});
