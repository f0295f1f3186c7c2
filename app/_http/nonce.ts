import { headers } from 'next/headers';

/** The nonce of this response's policy, for a script of our own; our server sets it and strips what clients claim. */
export const scriptNonce = async (): Promise<string | undefined> =>
  /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1];
