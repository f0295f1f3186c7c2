'use server';

import { formAction } from '#app/_http/form-action.ts';
import { requestExport } from '#usecases/interchange/request-export.ts';

export const requestFactsAction = formAction({
  useCase: requestExport,
  input: () => ({ format: 'facts-1' as const }),
  then: () => ({ to: '/reports/facts' }),
});
