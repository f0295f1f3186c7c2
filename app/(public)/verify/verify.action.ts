'use server';

import { formAction } from '#app/_http/form-action.ts';
import { checkProof } from '#usecases/reporting/check-proof.ts';

export const checkProofAction = formAction({
  useCase: checkProof,
  input: async (form) => {
    const file = form.get('file');
    return { text: file instanceof File ? await file.text() : '' };
  },
  then: ({ seal, checks, numbers, newestVersion }, _form, { snapshotProof: words, closingChecks }) => ({
    say: [
      words.genuine(seal.periodId, seal.version, seal.closedAt, seal.keyId, numbers),
      ...(checks?.override
        ? [
            closingChecks.proof(
              checks.checks
                .filter((one) => one.open > 0)
                .map((one) => closingChecks.found(one.check, one.open))
                .join('; '),
              checks.override.reason,
            ),
          ]
        : []),
      ...(newestVersion > seal.version ? [words.corrected(newestVersion)] : []),
    ].join(' '),
  }),
});
