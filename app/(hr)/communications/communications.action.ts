'use server';

import { formAction } from '#app/_http/form-action.ts';
import { communicationKinds, reachCounts } from '#domain/ledger/communication.ts';
import { InvalidInput } from '#domain/refusal.ts';
import { recordCommunication } from '#usecases/communications/record-communication.ts';
import { withdrawCommunication } from '#usecases/communications/withdraw-communication.ts';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const recordAction = formAction({
  useCase: recordCommunication,
  input: async (form) => {
    const file = form.get('file');
    const kind = communicationKinds.find((known) => known === form.get('kind'));
    const counts = reachCounts.find((known) => known === form.get('reachCounts'));
    if (!kind) throw new InvalidInput([{ path: 'kind', code: 'other' }]);
    if (!counts) throw new InvalidInput([{ path: 'reachCounts', code: 'other' }]);
    return {
      ...{ kind, reachCounts: counts, unitId: text(form, 'unitId') },
      ...{ title: text(form, 'title'), channel: text(form, 'channel'), times: text(form, 'times') },
      ...{ fromOn: text(form, 'fromOn'), toOn: text(form, 'toOn'), reach: text(form, 'reach') },
      ...{ reachSource: text(form, 'reachSource'), evidenceLink: text(form, 'evidenceLink') },
      ...{ supersedes: text(form, 'supersedes') || null, reason: text(form, 'reason') },
      fileName: file instanceof File ? file.name : '',
      bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    };
  },
  then: ({ communicationId }) => ({ to: `/communications/${communicationId}` }),
});

export const withdrawAction = formAction({
  useCase: withdrawCommunication,
  input: (form) => ({ communicationId: text(form, 'communicationId'), reason: text(form, 'reason') }),
  then: ({ communicationId }) => ({ to: `/communications/${communicationId}` }),
});
