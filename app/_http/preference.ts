import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { env } from '#lib/env.ts';
import { safePath } from '#lib/safe-path.ts';

const allowed: Readonly<Record<string, readonly string[]>> = {
  language: ['vi', 'en'],
  size: ['normal', 'large', 'largest'],
  theme: ['light', 'dark', 'contrast'],
};

/** Keeps a display choice in a cookie and goes back to where the reader was. */
export const keepPreference = async (form: FormData): Promise<never> => {
  const jar = await cookies();
  for (const [name, values] of Object.entries(allowed)) {
    const value = form.get(name);
    if (typeof value === 'string' && values.includes(value)) {
      jar.set(name, value, {
        path: '/',
        maxAge: 31_536_000,
        sameSite: 'lax',
        httpOnly: true,
        secure: env.origin.startsWith('https:'),
      });
    }
  }
  redirect(safePath(form.get('back')));
};
