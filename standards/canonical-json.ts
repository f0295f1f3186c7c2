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

/**
 * Count and SHA-256 of the canonical JSON of a list that is never held whole: its parts come in order, each already in
 * canonical JSON.
 */
export async function digestOfList(
  portions: AsyncIterable<readonly string[]>,
): Promise<{ count: number; sha256: string }> {
  const hash = createHash('sha256').update('[');
  let count = 0;
  for await (const parts of portions) {
    if (parts.length === 0) continue;
    hash.update(`${count > 0 ? ',' : ''}${parts.join(',')}`);
    count += parts.length;
  }
  return { count, sha256: hash.update(']').digest('hex') };
}

/** SHA-256 as 64 lower-case hexadecimal digits; text is hashed as UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
