'use server';

import { formAction } from '#app/_http/form-action.ts';
import type { AgeBand, RespondentGender } from '#domain/surveys/questionnaire.ts';
import { dayOf } from '#domain/time/day.ts';
import { recordResponses } from '#usecases/surveys/record-responses.ts';

const given = (form: FormData, name: string): string => String(form.get(name) ?? '');
const page = (form: FormData): string => `/survey/${encodeURIComponent(given(form, 'surveyId'))}`;

/** The plain way of an answer, where the script does not run: sent at once, by an id the page was given. */
export const saveResponse = formAction.still({
  useCase: recordResponses,
  input: (form, now) => ({
    surveyId: given(form, 'surveyId'),
    responses: [
      {
        id: given(form, 'responseId'),
        unitId: given(form, 'unitId'),
        answeredOn: dayOf(now),
        ageBand: given(form, 'ageBand') as AgeBand,
        gender: given(form, 'gender') as RespondentGender,
        answers: Object.fromEntries(
          [...form].flatMap(([name, value]) =>
            name.startsWith('q.') ? [[name.slice(2), String(value)]] : [],
          ),
        ),
      },
    ],
  }),
  then: ({ responses: [one] }, form) =>
    one?.outcome === 'refused'
      ? `${page(form)}?refused=${one.reason}`
      : `${page(form)}?saved=1&unit=${encodeURIComponent(given(form, 'unitId'))}`,
  back: page,
});
