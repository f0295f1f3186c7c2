'use server';

import { formAction } from '#app/_http/form-action.ts';
import { decideForMembers } from '#usecases/obligations/decide-for-members.ts';
import { endDuty } from '#usecases/obligations/end-duty.ts';
import { recogniseLearning } from '#usecases/obligations/recognise-learning.ts';
import { takeBackDecision } from '#usecases/obligations/take-back-decision.ts';
import { chosenPeople, textIn } from './form-values.ts';

const decisionIn = (form: FormData) => {
  const common = {
    obligationId: textIn(form, 'obligationId'),
    personIds: chosenPeople(form),
    reason: textIn(form, 'reason'),
    document: textIn(form, 'document'),
  };
  return textIn(form, 'kind') === 'extension'
    ? ({ ...common, kind: 'extension', dueOn: textIn(form, 'dueOn') } as const)
    : ({ ...common, kind: 'exemption', fromOn: textIn(form, 'fromOn'), toOn: textIn(form, 'toOn') } as const);
};

export const decideAction = formAction({
  useCase: decideForMembers,
  input: decisionIn,
  then: ({ people }, _form, { obligations }) => ({ say: obligations.decide.done(people) }),
});

export const recogniseAction = formAction({
  useCase: recogniseLearning,
  input: (form) => ({
    obligationId: textIn(form, 'obligationId'),
    personId: textIn(form, 'personId'),
    fact: textIn(form, 'fact'),
    reason: textIn(form, 'reason'),
    document: textIn(form, 'document'),
  }),
  then: ({ personId, obligationId }) => ({ to: `/people/${personId}/duties/${obligationId}` }),
});

export const takeBackAction = formAction({
  useCase: takeBackDecision,
  input: (form) => ({ decisionId: textIn(form, 'decisionId'), reason: textIn(form, 'reason') }),
  then: ({ personId, obligationId }) => ({ to: `/people/${personId}/duties/${obligationId}` }),
});

export const endDutyAction = formAction({
  useCase: endDuty,
  input: (form) => ({
    obligationId: textIn(form, 'obligationId'),
    lastOn: textIn(form, 'lastOn'),
    reason: textIn(form, 'reason'),
  }),
  then: ({ obligationId }) => ({ to: `/obligations/${obligationId}#ended` }),
});
