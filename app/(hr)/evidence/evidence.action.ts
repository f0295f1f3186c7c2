'use server';

import { formAction } from '#app/_http/form-action.ts';
import { contentGroups, trainingForms } from '#domain/catalogue/course.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { reviewEvidence } from '#usecases/evidence/review-evidence.ts';
import { submitEvidence } from '#usecases/evidence/submit-evidence.ts';
import { takeBackEvidence } from '#usecases/evidence/take-back-evidence.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const submitAction = formAction({
  useCase: submitEvidence,
  input: async (form) => {
    const file = form.get('file');
    const contentGroup = contentGroups.find((known) => known === form.get('contentGroup'));
    const trainingForm = trainingForms.find((known) => known === form.get('form'));
    if (!contentGroup) throw new InvalidInput([{ path: 'contentGroup', code: 'other' }]);
    if (!trainingForm) throw new InvalidInput([{ path: 'form', code: 'other' }]);
    return {
      personId: text(form, 'personId'),
      obligationId: text(form, 'obligationId'),
      courseName: text(form, 'courseName'),
      contentGroup,
      form: trainingForm,
      hoursPeriods: text(form, 'hoursPeriods'),
      beganOn: text(form, 'beganOn'),
      completedOn: text(form, 'completedOn'),
      organiser: text(form, 'organiser'),
      certificateNumber: text(form, 'certificateNumber'),
      fileName: file instanceof File ? file.name : '',
      bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    };
  },
  then: ({ evidenceId }) => ({ to: `/evidence/${evidenceId}?sent=yes` }),
});

export const reviewAction = formAction({
  useCase: reviewEvidence,
  input: (form) => ({
    evidenceId: text(form, 'evidenceId'),
    verdict: text(form, 'verdict') === 'accepted' ? ('accepted' as const) : ('returned' as const),
    reason: text(form, 'reason'),
  }),
  then: ({ evidenceId }) => ({ to: `/evidence/${evidenceId}` }),
});

export const takeBackEvidenceAction = formAction({
  useCase: takeBackEvidence,
  input: (form) => ({ evidenceId: text(form, 'evidenceId'), reason: text(form, 'reason') }),
  then: ({ evidenceId }) => ({ to: `/evidence/${evidenceId}` }),
});
