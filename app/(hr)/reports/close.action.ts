'use server';

import { formAction } from '#app/_http/form-action.ts';
import { closePeriod } from '#usecases/reporting/close-period.ts';

export const closePeriodAction = formAction({
  useCase: closePeriod,
  input: (form) => ({
    plan: String(form.get('plan') ?? '') || undefined,
    periodId: String(form.get('periodId') ?? ''),
    reason: String(form.get('reason') ?? ''),
    override: String(form.get('override') ?? ''),
    early: form.get('early') === 'yes',
  }),
  then: ({ snapshotId }) => ({ to: `/reports/${snapshotId}` }),
});
