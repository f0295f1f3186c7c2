'use server';

import { formAction } from '#app/_http/form-action.ts';
import { requestPasswordLink } from '#usecases/identity/request-password-link.ts';
import { setPassword } from '#usecases/identity/set-password.ts';

export const askPasswordLink = formAction({
  useCase: requestPasswordLink,
  input: (form, { shell }) => ({
    email: String(form.get('email') ?? ''),
    subjectLine: shell.setPassword.mailSubject,
    body: shell.setPassword.mailBody('{link}'),
  }),
  then: (_result, _form, { shell }) => ({ say: shell.setPassword.asked }),
});

export const saveNewPassword = formAction({
  useCase: setPassword,
  input: (form) => ({ token: String(form.get('token') ?? ''), password: String(form.get('password') ?? '') }),
  then: () => ({ to: '/sign-in' }),
});
