import { forbidden, notFound, redirect } from 'next/navigation';
import { Forbidden, InvalidInput, NotFound, SignedOut } from '#domain/refusal.ts';
import type { Caller } from '#usecases/usecase.ts';
import { currentActor, now } from './actor.ts';

/**
 * How a page asks a use case: as whoever is signed in, with its refusals turned into Next's answers
 * (404, 403, off to sign in). An address with impossible parameters is a page that does not exist.
 */
export const ask = async <Input, Result>(
  useCase: (caller: Caller, input: Input) => Promise<Result>,
  input: Input,
): Promise<Result> => {
  try {
    return await useCase({ actor: await currentActor(), now: await now() }, input);
  } catch (error) {
    if (error instanceof NotFound || error instanceof InvalidInput) notFound();
    if (error instanceof Forbidden) forbidden();
    if (error instanceof SignedOut) redirect('/sign-in');
    throw error;
  }
};
