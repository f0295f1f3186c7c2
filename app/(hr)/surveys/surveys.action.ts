'use server';

import { formAction } from '#app/_http/form-action.ts';
import type { SurveyDesign } from '#domain/surveys/draw.ts';
import { createSurvey } from '#usecases/surveys/create-survey.ts';
import { setAsideResponse } from '#usecases/surveys/set-aside-response.ts';

const given = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const planSurvey = formAction({
  useCase: createSurvey,
  input: (form) => ({
    ...{ title: given(form, 'title'), startsOn: given(form, 'startsOn'), endsOn: given(form, 'endsOn') },
    ...{ design: given(form, 'design') as SurveyDesign, communes: given(form, 'communes') },
    ...{ perCommune: given(form, 'perCommune'), seed: given(form, 'seed') },
  }),
  then: ({ id }) => ({ to: `/surveys/${id}` }),
});

export const setAside = formAction({
  useCase: setAsideResponse,
  input: (form) => ({
    ...{ surveyId: given(form, 'surveyId'), responseId: given(form, 'responseId') },
    reason: given(form, 'reason'),
  }),
  then: (_result, _form, { surveys }) => ({ say: surveys.responses.done }),
});
