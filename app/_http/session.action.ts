'use server';

import { signOut } from './auth.ts';
import { formAction } from './form-action.ts';
import { keepPreference } from './preference.ts';

export const setPreference = formAction.plain(keepPreference);
export const endSession = formAction.plain(async () => {
  await signOut({ redirectTo: '/sign-in' });
});
