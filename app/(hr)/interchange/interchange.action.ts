'use server';

import { formAction } from '#app/_http/form-action.ts';
import { requestExport } from '#usecases/interchange/request-export.ts';

export const requestExportAction = formAction({
  useCase: requestExport,
  input: () => ({}),
  then: () => ({ to: '/interchange' }),
});
