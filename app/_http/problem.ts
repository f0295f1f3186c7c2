import { type NextRequest, NextResponse } from 'next/server';
import { database } from '#db/client.ts';
import { currentTime } from '#db/queries/clock.ts';
import type { Actor } from '#domain/access/permission.ts';
import { Forbidden, InvalidInput, NotFound, Refused, SignedOut } from '#domain/refusal.ts';
import { log } from '#lib/log.ts';
import type { Caller } from '#usecases/usecase.ts';
import { currentActor, currentMessages } from './actor.ts';
import { addressOf, tokenActor } from './bearer.ts';

type Params = Record<string, string>;
type Handler = (request: NextRequest, caller: Caller, params: Params) => Promise<Response>;

/** A route handler that knows its caller (bearer token or session) and answers errors as RFC 9457 problems. */
export const endpoint =
  (handle: Handler) =>
  async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    let actor: Actor | undefined;
    try {
      const time = await currentTime(database());
      actor = (await tokenActor(request, time)) ?? (await currentActor());
      const caller: Caller = { actor, now: time, address: addressOf(request) };
      const response = await handle(request, caller, await context.params);
      response.headers.set('cache-control', 'private, no-store');
      return response;
    } catch (error) {
      // Who is nobody learns that first, not what else is wrong.
      const stranger = error instanceof InvalidInput && actor?.kind === 'nobody';
      return problemResponse(stranger ? new SignedOut() : error);
    }
  };

/** One problem document; `type` is a stable name, `detail` is for people. */
export const problem = (
  status: number,
  type: string,
  title: string,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response =>
  NextResponse.json(
    { type: `urn:hocso:problem:${type}`, title, status, ...extra },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'private, no-store',
        ...headers,
      },
    },
  );

const problemResponse = async (error: unknown): Promise<Response> => {
  const { shell, refusals } = await currentMessages();
  if (error instanceof SignedOut) {
    return problem(401, 'signed-out', shell.errors.signedOut, {}, { 'www-authenticate': 'Bearer' });
  }
  if (error instanceof Forbidden) return problem(403, 'forbidden', shell.errors.forbidden);
  if (error instanceof NotFound) return problem(404, 'not-found', shell.errors.notFound);
  if (error instanceof InvalidInput)
    return problem(400, 'invalid-input', shell.errors.invalid, { fields: error.fields });
  if (error instanceof Refused) {
    return problem(409, error.code, refusals[error.code](error.params), { params: error.params });
  }
  log.error({ err: error }, 'an endpoint failed');
  return problem(500, 'internal', shell.errors.broken);
};
