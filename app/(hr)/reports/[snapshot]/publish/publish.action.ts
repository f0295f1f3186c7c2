'use server';

import { formAction } from '#app/_http/form-action.ts';
import { publishReport } from '#usecases/open-data/publish-report.ts';
import { withdrawRelease } from '#usecases/open-data/withdraw-release.ts';

export const publishAction = formAction({
  useCase: publishReport,
  input: (form) => ({ snapshotId: String(form.get('snapshotId') ?? '') }),
  then: (_result, _form, { openData }) => ({ say: openData.desk.done }),
});

export const withdrawAction = formAction({
  useCase: withdrawRelease,
  input: (form) => ({
    releaseId: String(form.get('releaseId') ?? ''),
    reason: String(form.get('reason') ?? ''),
  }),
  then: (_result, _form, { openData }) => ({ say: openData.desk.withdrawn }),
});
