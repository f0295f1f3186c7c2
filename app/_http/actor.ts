import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Language, type Messages, messagesIn } from '#content/messages/messages.ts';
import { database } from '#db/client.ts';
import { loadActingActor, loadActor } from '#db/queries/actors.ts';
import { currentTime } from '#db/queries/clock.ts';
import type { Actor } from '#domain/access/permission.ts';
import { dayOf } from '#domain/time/day.ts';
import { tokenHash } from '#lib/secrets.ts';
import { auth, sessionCookie } from './auth.ts';

export type SignedIn = Extract<Actor, { kind: 'account' }>;

/** Who is asking, once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const jar = await cookies();
  if (!jar.has(sessionCookie)) return { kind: 'nobody' };
  const session = await auth();
  const accountId = session?.user?.id;
  if (!accountId) return { kind: 'nobody' };
  const today = dayOf(await now());
  const deputyId = session.actingDeputyId;
  return deputyId
    ? loadActingActor(database(), accountId, deputyId, today)
    : loadActor(database(), accountId, today);
});

/** What is stored of the session's token, to change the session one is in; empty when there is none. */
export const currentSessionHash = async (): Promise<string> => {
  const token = (await cookies()).get(sessionCookie)?.value;
  return token ? tokenHash(token) : '';
};

/** For pages: somebody who is signed in, else off to sign in and back again. */
export const requireActor = async (): Promise<SignedIn> => {
  const actor = await currentActor();
  if (actor.kind === 'account') return actor;
  const path = (await headers()).get('x-request-path') ?? '/';
  redirect(`/sign-in?back=${encodeURIComponent(path)}`);
};

/** The product's time, once a request. */
export const now = cache((): Promise<Date> => currentTime(database()));

/** The reader's language: Vietnamese unless she chose English. */
export const currentLanguage = cache(async (): Promise<Language> => {
  return (await cookies()).get('language')?.value === 'en' ? 'en' : 'vi';
});

export const currentMessages = async (): Promise<Messages> => messagesIn(await currentLanguage());
