import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inOwnProcess, temporaryFolder } from '#lib/postgres/testing/child.ts';
import { keyedHash, loadSecret, randomToken, SealError, seal, tokenHash, unseal } from '#lib/secrets.ts';

const secret = loadSecret('', 'a text of at least thirty-two characters');
const other = loadSecret('', 'another text of at least thirty-two characters');

test('the secret is made once, for its owner only, and stays the same', () => {
  using folder = temporaryFolder();
  const made = loadSecret(folder.path);
  expect(made).toHaveLength(32);
  expect(loadSecret(folder.path)).toEqual(made);
  expect(statSync(join(folder.path, 'secret')).mode & 0o777).toBe(0o600);
});

test('processes that start together agree on one secret', async () => {
  using folder = temporaryFolder();
  const program = `import { loadSecret } from '#lib/secrets.ts';
    console.log(loadSecret(${JSON.stringify(folder.path)}).toString('hex'));`;
  const read = await Promise.all([inOwnProcess(program), inOwnProcess(program), inOwnProcess(program)]);
  expect(new Set(read).size).toBe(1);
});

test('a short secret from the environment is refused', () => {
  expect(() => loadSecret('', 'short')).toThrow('32 characters');
});

test('what is sealed for a purpose opens for that purpose', () => {
  const sealed = seal(secret, 'national-id', 'số định danh 001');
  expect(sealed).not.toContain('001');
  expect(unseal(secret, 'national-id', sealed)).toBe('số định danh 001');
  expect(seal(secret, 'national-id', 'số định danh 001')).not.toBe(sealed);
  expect(unseal(secret, 'note', seal(secret, 'note', ''))).toBe('');
});

test('a sealed text does not open for another purpose, under another secret, changed or cut', () => {
  const sealed = seal(secret, 'national-id', 'text');
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  expect(() => unseal(secret, 'mfa', sealed)).toThrow(SealError);
  expect(() => unseal(other, 'national-id', sealed)).toThrow(SealError);
  expect(() => unseal(secret, 'national-id', changed)).toThrow(SealError);
  expect(() => unseal(secret, 'national-id', sealed.slice(0, 20))).toThrow(SealError);
  expect(() => unseal(secret, 'national-id', '')).toThrow(SealError);
});

test('what was sealed before the secret was changed opens with the retired one', () => {
  expect(unseal(other, 'mfa', seal(secret, 'mfa', 'text'), [secret])).toBe('text');
});

test('a keyed hash depends on secret, purpose and text', () => {
  const hash = keyedHash(secret, 'email', 'a@b.vn');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(keyedHash(secret, 'email', 'a@b.vn')).toBe(hash);
  expect(keyedHash(secret, 'phone', 'a@b.vn')).not.toBe(hash);
  expect(keyedHash(other, 'email', 'a@b.vn')).not.toBe(hash);
});

test('tokens are random and their hash is the plain SHA-256', () => {
  expect(randomToken()).toMatch(/^[\w-]{43}$/);
  expect(randomToken()).not.toBe(randomToken());
  expect(tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
