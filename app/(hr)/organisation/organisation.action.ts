'use server';

import { formAction } from '#app/_http/form-action.ts';
import { recordOrganisationEvent } from '#usecases/organisation/record-event.ts';
import { recordInput } from './record-input.ts';

export const recordEventAction = formAction({
  useCase: recordOrganisationEvent,
  input: recordInput,
  then: ({ id }) => ({ to: `/organisation/events/${id}` }),
});
