import type { IncomingMessage } from 'node:http';

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
export type GateRefusal = { readonly status: 400 | 403; readonly code: 'crossSite' | 'badAddress' };

/**
 * What is refused before anything is read: changes that another site asked for (by Sec-Fetch-Site, by Origin where a
 * browser does not send it), and addresses that cannot be decoded, which Next answers with a failure.
 */
export const gateRefusal = ({ method, url, headers }: Asked, origin: string): GateRefusal | null => {
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  const site = headers['sec-fetch-site'];
  const ours = site === undefined ? fromHere(headers, origin) : site === 'same-origin';
  if (!reads && !ours) return { status: 403, code: 'crossSite' };
  return decodable(url ?? '/') ? null : { status: 400, code: 'badAddress' };
};

/** Browsers send no Sec-Fetch-Site to plain HTTP addresses, so the address typed there counts as ours too. */
const fromHere = ({ origin: sent, host }: Asked['headers'], origin: string): boolean =>
  sent === undefined || sent === new URL(origin).origin || sent === `http://${host}`;

const decodable = (url: string): boolean => {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return true;
  } catch {
    return false;
  }
};
