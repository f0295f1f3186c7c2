'use server';

import { formAction } from '#app/_http/form-action.ts';
import { openRound } from '#usecases/unit-reports/open-round.ts';
import { remindUnits } from '#usecases/unit-reports/remind-units.ts';
import { reviewUnitReport } from '#usecases/unit-reports/review-unit-report.ts';
import { submitUnitReport } from '#usecases/unit-reports/submit-unit-report.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const openAction = formAction({
  useCase: openRound,
  input: (form) => ({ periodId: text(form, 'periodId'), dueOn: text(form, 'dueOn') }),
  then: ({ roundId }) => ({ to: `/unit-reports?round=${roundId}` }),
});

export const remindAction = formAction({
  useCase: remindUnits,
  input: (form) => ({ roundId: text(form, 'roundId') }),
  then: ({ reminded }, _form, { unitReports: words }) => ({ say: words.reminded(reminded) }),
});

export const submitAction = formAction({
  useCase: submitUnitReport,
  input: (form) => ({
    reportId: text(form, 'reportId'),
    seen: Number(text(form, 'seen')) || 0,
    comment: text(form, 'comment'),
  }),
  then: (_result, _form, { unitReports: words }) => ({ say: words.submitted }),
});

export const reviewAction = formAction({
  useCase: reviewUnitReport,
  input: (form) => ({
    reportId: text(form, 'reportId'),
    seen: Number(text(form, 'seen')) || 1,
    act:
      (['accept', 'lock', 'reopen'] as const).find((act) => act === form.get('act')) ?? ('return' as const),
    comment: text(form, 'comment'),
  }),
  then: (_result, _form, { unitReports: words }) => ({ say: words.done }),
});
