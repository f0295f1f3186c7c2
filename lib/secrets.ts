import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The instance's secret, 32 bytes. Every key is derived from it for one purpose only. */
export type Secret = Buffer;

/** A sealed text was changed, cut, made for another purpose, or sealed under another secret. */
export class SealError extends Error {
  override name = 'SealError';
}

/**
 * The secret of this instance: from the environment (any text of at least 32 characters), else from the file
 * `secret` of the data directory, which is made at first use and readable by its owner only. Losing it makes sealed
 * values unreadable and signs everybody out.
 */
export function loadSecret(dataDir: string, fromEnvironment?: string): Secret {
  if (fromEnvironment !== undefined) {
    if (fromEnvironment.length < 32) throw new Error('the secret must have at least 32 characters');
    return createHash('sha256').update(fromEnvironment).digest();
  }
  const path = join(dataDir, 'secret');
  const secret = Buffer.from(readOrMake(dataDir, path), 'base64url');
  if (secret.length !== 32) throw new Error(`${path} does not hold a secret of 32 bytes`);
  return secret;
}

/** HMAC-SHA-256 of a text, hex: to look up or compare what must not be stored readable. */
export function keyedHash(secret: Secret, purpose: string, text: string): string {
  return createHmac('sha256', keyFor(secret, `hash/${purpose}`))
    .update(text)
    .digest('hex');
}

/** Encrypts a text with AES-256-GCM: `v1.<key id>.<nonce, tag and text in base64url>`. */
export function seal(secret: Secret, purpose: string, text: string): string {
  const key = keyFor(secret, `seal/${purpose}`);
  const head = `v1.${keyId(key)}`;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(head));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${head}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** The text that was sealed for this purpose; SealError otherwise. `retired`: secrets used before the present one. */
export function unseal(secret: Secret, purpose: string, sealed: string, retired: Secret[] = []): string {
  const [version, id, body = ''] = sealed.split('.');
  const key = [secret, ...retired]
    .map((each) => keyFor(each, `seal/${purpose}`))
    .find((k) => keyId(k) === id);
  const bytes = Buffer.from(body, 'base64url');
  if (version !== 'v1' || !key || bytes.length < 28) throw new SealError('not sealed for this purpose');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(`v1.${id}`)).setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    throw new SealError('the sealed text was changed');
  }
}

/** 256 random bits for links and cookies, in base64url. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a random token: SHA-256, hex. Not for anything a person could choose or guess. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Kept as long as the secret is: a roster asks for the same key thousands of times. */
const keys = new WeakMap<Secret, Map<string, Buffer>>();

function keyFor(secret: Secret, purpose: string): Buffer {
  const known = keys.get(secret) ?? new Map<string, Buffer>();
  keys.set(secret, known);
  const key = known.get(purpose) ?? createHmac('sha256', secret).update(`hocso/${purpose}`).digest();
  known.set(purpose, key);
  return key;
}

function keyId(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function readOrMake(dataDir: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomToken()}`;
  writeFileSync(draft, randomToken(), { flag: 'wx', mode: 0o600, flush: true });
  try {
    // Fails when another process was first: then its secret counts. Never half written, unlike O_EXCL and a write.
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8').trim();
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
