import type { FieldSpec } from '#components/ui/action-form.tsx';
import type { Messages } from '#content/messages/messages.ts';

/** The verdict and the comment; only the verdicts that can be given now. */
export const reviewFields = (
  may: { readonly mayAccept: boolean; readonly mayReturn: boolean },
  words: Messages['declarations'],
): readonly FieldSpec[] => [
  {
    ...{ name: 'act', type: 'select', label: words.review.verdict },
    options: [
      ...(may.mayAccept ? [{ value: 'accept', label: words.acts.accept }] : []),
      ...(may.mayReturn ? [{ value: 'return', label: words.acts.return }] : []),
    ],
  },
  { name: 'comment', type: 'textarea', label: words.review.comment },
];
