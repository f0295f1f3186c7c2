import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value by RFC 8785 (JSON Canonicalization Scheme): equal values give equal bytes.
 * Throws a TypeError for what JSON cannot say (undefined, NaN, a function, a circle).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON form.');
  return text;
}

/** SHA-256 as 64 lower-case hexadecimal digits; text is hashed as UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
