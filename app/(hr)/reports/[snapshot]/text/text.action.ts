'use server';

import { formAction } from '#app/_http/form-action.ts';
import { writeReportText } from '#usecases/documents/write-report-text.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const writeTextAction = formAction({
  useCase: writeReportText,
  input: (form) => ({
    snapshotId: text(form, 'snapshotId'),
    seen: text(form, 'seen'),
    basis: text(form, 'basis'),
    direction: text(form, 'direction'),
    strengths: text(form, 'strengths'),
    difficulties: text(form, 'difficulties'),
    proposals: text(form, 'proposals'),
  }),
  then: ({ snapshotId }) => ({ to: `/reports/${snapshotId}/text#preview` }),
});
