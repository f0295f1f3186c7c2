'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '#app/_http/form-action.ts';
import { outsideChannels } from '#domain/reminders/channel.ts';
import { chooseChannels } from '#usecases/reminders/choose-channels.ts';
import { markNoticesRead } from '#usecases/reminders/mark-notices-read.ts';

export const markAllRead = formAction({
  useCase: markNoticesRead,
  input: () => ({}),
  then: () => {
    revalidatePath('/', 'layout');
    return { to: '/notices?done=read' };
  },
});

export const saveChoice = formAction({
  useCase: chooseChannels,
  input: (form) => ({
    channels: outsideChannels.filter((channel) => form.get(channel) === 'yes'),
    language: form.get('language') === 'en' ? ('en' as const) : ('vi' as const),
  }),
  then: () => ({ to: '/notices?done=choice' }),
});
