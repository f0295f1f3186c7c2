import type { NextRequest } from 'next/server';
import { database } from '#db/client.ts';
import { apiTokenAccount, loadActor } from '#db/queries/actors.ts';
import { currentTime } from '#db/queries/clock.ts';
import type { Actor } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { realNow } from '#lib/clock.ts';
import { tokenHash } from '#lib/secrets.ts';
import type { Caller } from '#usecases/usecase.ts';

/** A caller that is known by a bearer token and by nothing else: a browser's session never counts. */
export const bearerCaller = async (request: NextRequest): Promise<Caller> => {
  const time = await currentTime(database());
  const actor = (await tokenActor(request, time)) ?? { kind: 'nobody' };
  return { actor, now: time, address: addressOf(request) };
};

/** The address a request came from, as far as the server believes it. */
export const addressOf = (request: NextRequest): string | undefined =>
  request.headers.get('x-client-address') ?? undefined;

/** Who a bearer token belongs to; null when the request has none. */
export const tokenActor = async (request: NextRequest, time: Date): Promise<Actor | null> => {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!bearer) return null;
  const accountId = await apiTokenAccount(database(), tokenHash(bearer.trim()), realNow());
  return accountId ? loadActor(database(), accountId, dayOf(time)) : { kind: 'nobody' };
};
