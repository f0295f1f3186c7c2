import { cookies } from 'next/headers';
import { env } from '#lib/env.ts';
import { newId } from '#lib/ids.ts';

const name = 'hocso.device';

/** A lasting number of this browser, given at its first use: one device checks in one person. Says nothing of whose it is. */
export const deviceId = async (): Promise<string> => {
  const jar = await cookies();
  const known = jar.get(name)?.value ?? '';
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(known)) return known;
  const id = newId();
  jar.set(name, id, {
    path: '/learning',
    maxAge: 31_536_000,
    sameSite: 'lax',
    httpOnly: true,
    secure: env.origin.startsWith('https:'),
  });
  return id;
};
