'use server';

import { formAction } from '#app/_http/form-action.ts';
import { checkProof } from '#usecases/reporting/check-proof.ts';

export const checkProofAction = formAction({
  useCase: checkProof,
  input: async (form) => {
    const file = form.get('file');
    return { text: file instanceof File ? await file.text() : '' };
  },
  then: ({ seal, numbers, newestVersion }, _form, { snapshotProof: words }) => ({
    say: [
      words.genuine(seal.periodId, seal.version, seal.closedAt, seal.keyId, numbers),
      ...(newestVersion > seal.version ? [words.corrected(newestVersion)] : []),
    ].join(' '),
  }),
});
