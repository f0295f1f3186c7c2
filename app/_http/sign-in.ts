import { AuthError } from 'next-auth';
import { Refused } from '#domain/refusal.ts';
import type { Caller } from '#usecases/usecase.ts';
import { SignInRefused, signIn } from './auth.ts';

/** Signs in through next-auth, which asks the use case; gives the use case's own refusal back. */
export const signInWithPassword = async (
  caller: Caller,
  input: { email: string; password: string },
): Promise<void> => {
  try {
    await signIn('credentials', { ...input, address: caller.address ?? '', redirect: false });
  } catch (error) {
    if (error instanceof SignInRefused) throw new Refused(error.refusal);
    if (error instanceof AuthError) throw error.cause?.err ?? error;
    throw error;
  }
};
