import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';
import type { Answers } from '#domain/declarations/answers.ts';
import type { Question } from '#domain/declarations/form.ts';

const said = (value: boolean | number | null | undefined): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value?.toString() ?? '');

/** The fields of one question after the other, the files that are kept, and a new one. */
export const declarationFields = (
  of: {
    readonly questions: readonly Question[];
    readonly answers: Answers;
    readonly files: readonly { readonly id: string; readonly fileName: string }[];
  },
  words: Messages['declarations'],
): readonly FieldSpec[] => {
  const { form } = words;
  return [
    ...of.questions.flatMap(({ code, kind, document }): FieldSpec[] => {
      const answer = of.answers[code];
      const question = { name: `${code}.value`, label: words.questions[code], value: said(answer?.value) };
      return [
        kind === 'count'
          ? { ...question, type: 'number' }
          : {
              ...{ ...question, type: 'select' },
              options: [
                { value: '', label: form.unanswered },
                { value: 'yes', label: form.yes },
                { value: 'no', label: form.no },
              ],
            },
        ...(document
          ? [
              {
                ...{ name: `${code}.document`, type: 'text' as const, label: form.document },
                ...{ hint: form.documentHint, value: answer?.document ?? '', autoComplete: 'off' },
              },
              {
                ...{ name: `${code}.documentOn`, type: 'date' as const, label: form.documentOn },
                value: answer?.documentOn ?? '',
              },
            ]
          : []),
        { name: `${code}.note`, type: 'textarea', rows: 2, label: form.note, value: answer?.note ?? '' },
      ];
    }),
    ...of.files.map(({ id, fileName }) => ({
      ...{ name: `keep-${id}`, type: 'checkbox' as const, label: form.keep(fileName), value: 'yes' },
    })),
    { name: 'file', type: 'file', label: form.file, hint: form.fileHint, accept: '.pdf,.jpg,.jpeg,.png' },
    {
      ...{ name: 'act', type: 'select', label: form.act, value: 'submit' },
      options: [
        { value: 'submit', label: form.actSubmit },
        { value: 'save', label: form.actSave },
      ],
    },
  ];
};
