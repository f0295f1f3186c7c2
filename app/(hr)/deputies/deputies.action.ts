'use server';

import { revalidatePath } from 'next/cache';
import { currentSessionHash } from '#app/_http/actor.ts';
import { formAction } from '#app/_http/form-action.ts';
import { nameDeputy } from '#usecases/deputies/name-deputy.ts';
import { startActing } from '#usecases/deputies/start-acting.ts';
import { stopActing } from '#usecases/deputies/stop-acting.ts';
import { withdrawDeputy } from '#usecases/deputies/withdraw-deputy.ts';

const given = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

export const appoint = formAction({
  useCase: nameDeputy,
  input: (form) => ({
    grantId: given(form, 'grantId'),
    unitId: given(form, 'unitId') || null,
    email: given(form, 'email'),
    validFrom: given(form, 'validFrom'),
    validTo: given(form, 'validTo'),
    reason: given(form, 'reason'),
  }),
  then: () => ({ to: '/deputies?done=named' }),
});

export const withdraw = formAction({
  useCase: withdrawDeputy,
  input: (form) => ({ deputyId: given(form, 'deputyId') }),
  then: () => ({ to: '/deputies?done=withdrawn' }),
});

/** The start page leads on to where the lent role's work is; menu and banner are drawn anew. */
export const act = formAction({
  useCase: startActing,
  input: async (form) => ({ deputyId: given(form, 'deputyId'), sessionHash: await currentSessionHash() }),
  then: () => {
    revalidatePath('/', 'layout');
    return { to: '/' };
  },
});

/** Stands in the banner of every page, also of those sent without a client runtime. */
export const stop = formAction.still({
  useCase: stopActing,
  input: async () => ({ sessionHash: await currentSessionHash() }),
  then: () => {
    revalidatePath('/', 'layout');
    return '/deputies?done=stopped';
  },
  back: () => '/deputies',
});
