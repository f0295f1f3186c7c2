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
    const to: unknown = await signIn('credentials', {
      ...input,
      address: caller.address ?? '',
      redirect: false,
    });
    // A fault of the configuration is answered by an address, not by an error.
    if (typeof to === 'string' && /[?&]error=/.test(to)) throw new Error(`sign-in ended at ${to}`);
  } catch (error) {
    if (error instanceof SignInRefused) throw new Refused(error.refusal);
    if (error instanceof AuthError) throw error.cause?.err ?? error;
    throw error;
  }
};
