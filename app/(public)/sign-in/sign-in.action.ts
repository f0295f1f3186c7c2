'use server';

import { formAction } from '#app/_http/form-action.ts';
import { signInWithPassword } from '#app/_http/sign-in.ts';
import { safePath } from '#lib/safe-path.ts';

export const signInAction = formAction({
  useCase: signInWithPassword,
  input: (form) => ({ email: String(form.get('email') ?? ''), password: String(form.get('password') ?? '') }),
  then: (_result, form) => ({ to: safePath(form.get('back')) }),
});
