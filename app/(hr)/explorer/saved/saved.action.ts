'use server';

import { formAction } from '#app/_http/form-action.ts';
import { cadences } from '#domain/explorer/schedule.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { removeSavedQuestion } from '#usecases/explorer/remove-saved-question.ts';
import { saveQuestion } from '#usecases/explorer/save-question.ts';
import { scheduleReport } from '#usecases/explorer/schedule-report.ts';
import { stopReport } from '#usecases/explorer/stop-report.ts';
import { questionIn, searchOf } from '../question-address.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const saveAction = formAction({
  useCase: saveQuestion,
  input: (form) => ({
    savedId: text(form, 'savedId') || null,
    name: text(form, 'name'),
    question: questionIn(searchOf(new URLSearchParams(text(form, 'question')))),
  }),
  then: ({ id }) => ({ to: `/explorer/saved/${id}` }),
});

export const removeAction = formAction({
  useCase: removeSavedQuestion,
  input: (form) => ({ savedId: text(form, 'savedId') }),
  then: () => ({ to: '/explorer/saved' }),
});

export const scheduleAction = formAction({
  useCase: scheduleReport,
  input: (form) => {
    const recipients = [...form.keys()].flatMap((name) => (name.startsWith('to.') ? [name.slice(3)] : []));
    // The fault stands at the first name of the list.
    if (recipients.length === 0)
      throw new InvalidInput([{ path: `to.${text(form, 'first')}`, code: 'choose-one' }]);
    const cadence = cadences.find((each) => each === text(form, 'cadence')) ?? 'weekly';
    const format = text(form, 'format') === 'csv' ? ('csv' as const) : ('xlsx' as const);
    return {
      savedId: text(form, 'savedId'),
      cadence,
      day: text(form, 'day'),
      hour: text(form, 'hour'),
      format,
      recipients,
    };
  },
  then: (_result, form) => ({ to: `/explorer/saved/${text(form, 'savedId')}#schedules` }),
});

export const stopAction = formAction({
  useCase: stopReport,
  input: (form) => ({
    savedId: text(form, 'savedId'),
    scheduleId: text(form, 'scheduleId'),
    whose: text(form, 'whose') === 'mine' ? ('mine' as const) : ('everybody' as const),
  }),
  then: (_result, form) => ({ to: `/explorer/saved/${text(form, 'savedId')}#schedules` }),
});
