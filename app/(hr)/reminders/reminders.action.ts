'use server';

import { formAction } from '#app/_http/form-action.ts';
import { outsideChannels } from '#domain/reminders/channel.ts';
import type { TemplateKind } from '#domain/reminders/template.ts';
import { sendRound } from '#usecases/reminders/send-round.ts';
import { setCalendar } from '#usecases/reminders/set-calendar.ts';
import { setLadder } from '#usecases/reminders/set-ladder.ts';
import { setTemplate } from '#usecases/reminders/set-template.ts';

const given = (form: FormData, name: string): string => String(form.get(name) ?? '');

export const saveLadder = formAction({
  useCase: setLadder,
  input: (form) => ({
    obligationId: given(form, 'obligationId') || null,
    days: given(form, 'days'),
    channels: outsideChannels.filter((channel) => form.get(channel) === 'yes'),
  }),
  then: (_result, form) => ({
    to: `/reminders${given(form, 'obligationId') && `/${given(form, 'obligationId')}`}?done=ladder`,
  }),
});

export const saveCalendar = formAction({
  useCase: setCalendar,
  input: (form) => ({
    quietFrom: given(form, 'quietFrom'),
    quietTo: given(form, 'quietTo'),
    weekends: form.get('weekends') === 'yes',
    holidays: given(form, 'holidays'),
  }),
  then: () => ({ to: '/reminders?done=calendar' }),
});

export const remindNow = formAction({
  useCase: sendRound,
  input: (form) => ({ obligationId: given(form, 'obligationId') }),
  then: ({ people }, form) => ({ to: `/reminders/${given(form, 'obligationId')}?sent=${people}` }),
});

export const saveTemplate = formAction({
  useCase: setTemplate,
  input: (form) => ({
    kind: given(form, 'kind') as TemplateKind,
    vi: { subject: given(form, 'vi.subject'), body: given(form, 'vi.body') },
    en: { subject: given(form, 'en.subject'), body: given(form, 'en.body') },
  }),
  then: (_result, form) => ({ to: `/reminders/templates?kind=${given(form, 'kind')}&done=template` }),
});
