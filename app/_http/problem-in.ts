import type { Messages } from '#content/messages/messages.ts';
import { refusalCodes } from '#domain/refusal.ts';

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The sentence of the problem that a form without a client runtime came back with; null when there is none. */
export const problemIn = (params: SearchParams, { shell, refusals }: Messages): string | null => {
  const name = params.problem;
  if (typeof name !== 'string') return null;
  const code = refusalCodes.find((each) => each === name);
  if (code) {
    const values = Object.entries(params).flatMap(([key, value]) =>
      key.startsWith('p.') && typeof value === 'string' ? [[key.slice(2), value] as const] : [],
    );
    return refusals[code](Object.fromEntries(values));
  }
  const { invalid, signedOut, forbidden, notFound, broken } = shell.errors;
  const known: Readonly<Record<string, string>> = { invalid, signedOut, forbidden, notFound };
  return known[name] ?? broken;
};
